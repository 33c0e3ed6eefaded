package org.saferplan.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.saferplan.Saferplan;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.json.JsonLanguage;
import org.saferplan.plan.Differences;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.web.page.Addresses;

/**
 * What changed in a document, or in a version of it: {@code /editions/2018-19/changes?from=2017-18}
 * or {@code ?from=2018-19.v1}.
 *
 * <p>Without {@code from}, an edition is compared with the one it follows, every other document
 * with its latest version, and a version with the one before it. Not found (404) is what names no
 * text of this kind, and what has nothing to be compared with.
 */
record Changes(Saferplan saferplan, JsonLanguage language) {
  private static final String PARTNERSHIP = Addresses.API + "/partnerships/{partnership}";

  void add(Routes routes) {
    routes.get(
        PARTNERSHIP + "/changes",
        context -> changes(context, Kind.PARTNERSHIP, Asked.partnership(context).value()));
    for (Kind kind : Kind.values()) {
      if (kind != Kind.PARTNERSHIP && kind != Kind.VERSION) {
        routes.get(
            PARTNERSHIP + "/" + kind.plural() + "/{id}/changes",
            context -> changes(context, kind, context.pathParam("id")));
      }
    }
  }

  private Answer changes(Context context, Kind kind, String named) {
    Register register = Asked.register(context, saferplan);
    Key to = text(register, kind, named);
    String given = context.queryParam("from");
    Key from =
        given == null || given.isEmpty() ? before(register, to) : text(register, kind, given);
    Differences differences = Differences.between(register, from, to).orElseThrow();
    return Answer.text(Answer.JSON, language.write(differences));
  }

  private static Key text(Register register, Kind kind, String named) {
    Key key = Asked.text(kind, named);
    if (!register.holds(key)) {
      throw missing("there is no %s %s".formatted(kind.words(), named), "");
    }
    return key;
  }

  /** What a text is compared with where nobody says with what. */
  private static Key before(Register register, Key to) {
    Document text = register.find(to).orElseThrow();
    if (text instanceof Version version && version.number() > 1) {
      return Version.key(version.of(), version.number() - 1);
    }
    Optional<Key> found =
        text instanceof Edition edition
            ? Optional.ofNullable(edition.follows()).map(Edition.Id::key)
            : latestVersion(register, to);
    return found
        .filter(register::holds)
        .orElseThrow(
            () ->
                missing(
                    text instanceof Edition
                        ? "which edition came before %s is not on record".formatted(to.id())
                        : "no earlier version of it is on record",
                    "name the text to compare with: from=ID, or from=ID.v1 for a version"));
  }

  private static Optional<Key> latestVersion(Register register, Key document) {
    List<Version> versions = register.versions(document);
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(versions.get(versions.size() - 1).key());
  }

  private static RefusedException missing(String words, String remedy) {
    return RefusedException.because(
        org.saferplan.refusal.Kind.NOT_FOUND, "not-on-record", words, remedy);
  }
}
