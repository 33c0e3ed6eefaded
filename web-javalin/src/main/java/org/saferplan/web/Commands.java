package org.saferplan.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.saferplan.Request;
import org.saferplan.Saferplan;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Commit;
import org.saferplan.web.page.Addresses;

/** Takes commands, each under its name, and lists them. */
final class Commands {
  private static final int CREATED = 201;

  private final Saferplan saferplan;
  private final JsonLanguage language;
  private final Addresses addresses;
  private final Actor actor;
  private final Map<String, Handler<?>> byName;

  Commands(Saferplan saferplan, JsonLanguage language, Addresses addresses, Actor actor) {
    this.saferplan = saferplan;
    this.language = language;
    this.addresses = addresses;
    this.actor = actor;
    this.byName = saferplan.commands();
  }

  void add(Routes routes) {
    routes
        .get(Addresses.API + "/commands", this::list)
        .post(Addresses.API + "/partnerships/{partnership}/commands/{name}", this::execute);
  }

  private Answer list(Context context) {
    List<Offered> offered =
        byName.entrySet().stream()
            .map(
                entry ->
                    new Offered(
                        entry.getKey(),
                        entry.getValue().changesTerms(),
                        addresses.api() + "/schemas/commands/" + entry.getKey(),
                        addresses.api() + "/partnerships/{partnership}/commands/" + entry.getKey()))
            .toList();
    return Answer.text(Answer.JSON, language.write(offered));
  }

  private Answer execute(Context context) {
    Asked.presentOnly(context);
    Partnership.Id partnership = Asked.partnership(context);
    Handler<?> handler = handler(context.pathParam("name"));
    OptionalLong revision = EntityTag.revision(context.header("If-Match"));
    Read<? extends Command> read = language.read(Sent.json(context), handler.command());
    Command command = read.value();
    if (command == null) {
      throw new RefusedException(read.unreadable() ? Kind.UNREADABLE : Kind.INVALID, read.faults());
    }
    Commit commit =
        saferplan
            .as(actor)
            .execute(partnership, new Request(command, read.faults(), boxed(revision), true));
    return answer(partnership, commit);
  }

  private Handler<?> handler(String name) {
    Handler<?> handler = byName.get(name);
    if (handler == null) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "no-command",
          "there is no command \"%s\"".formatted(Asked.quoted(name)),
          "see " + addresses.api() + "/commands");
    }
    return handler;
  }

  private Answer answer(Partnership.Id partnership, Commit commit) {
    List<String> changed =
        commit.written().stream().map(key -> addresses.document(partnership, key)).toList();
    Answer answer =
        Answer.text(
            Answer.JSON,
            language.write(
                new Done(
                    commit.revision(), commit.made().isEmpty() ? null : commit.made(), changed)));
    if (changed.size() == 1) {
      answer = answer.with("ETag", EntityTag.of(commit.revision()).toString());
    }
    return commit.made().isEmpty()
        ? answer
        : answer.withStatus(CREATED).with("Location", location(partnership, commit));
  }

  /** The document that was made, or the one in which something was made. */
  private String location(Partnership.Id partnership, Commit commit) {
    return addresses.document(
        partnership,
        commit.written().stream()
            .filter(key -> key.id().equals(commit.made()))
            .min(Comparator.naturalOrder())
            .orElse(commit.written().get(0)));
  }

  private static @Nullable Long boxed(OptionalLong revision) {
    return revision.isPresent() ? revision.getAsLong() : null;
  }
}
