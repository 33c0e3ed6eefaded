package org.saferplan.cli;

import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.Request;
import org.saferplan.Saferplan;
import org.saferplan.cli.wiring.Wiring;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.command.Ruling;
import org.saferplan.contact.Contacts;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import org.saferplan.json.store.ContactsFile;
import org.saferplan.json.store.FileStore;
import org.saferplan.partnership.Founding;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;

/**
 * What a command works with. Everything is made when it is first asked for, so help starts nothing.
 */
final class Session implements AutoCloseable {
  private final GlobalOptions options;
  private final Environment environment;
  private @Nullable Path elsewhere;
  private @Nullable Injector injector;
  private @Nullable FileStore opened;

  Session(GlobalOptions options, Environment environment) {
    this.options = options;
    this.environment = environment;
  }

  Environment environment() {
    return environment;
  }

  GlobalOptions options() {
    return options;
  }

  /** The folder of the store. */
  Path folder() {
    if (elsewhere != null) {
      return elsewhere;
    }
    return options.store != null
        ? options.store
        : Path.of(environment.variables().getOrDefault(GlobalOptions.STORE, Wiring.DEFAULT_FOLDER));
  }

  /** Works in another folder from here on; to be said before anything is made. */
  void moveTo(Path folder) {
    if (injector != null) {
      throw new IllegalStateException("the store is already chosen");
    }
    elsewhere = folder;
  }

  JsonLanguage language() {
    return get(JsonLanguage.class);
  }

  FileStore store() {
    FileStore store = get(FileStore.class);
    opened = store;
    return store;
  }

  /** How whoever holds a post is reached: apart from the record. */
  Contacts contacts() {
    return ContactsFile.in(folder(), language());
  }

  Saferplan saferplan() {
    store();
    return get(Saferplan.class);
  }

  /** What Guice says of a refusal is of no use to whoever was refused. */
  private <T> T get(Class<T> type) {
    try {
      return injector().getInstance(type);
    } catch (ProvisionException e) {
      if (e.getCause() instanceof RefusedException refused) {
        throw refused;
      }
      throw e;
    }
  }

  /** The partnership that was asked for, else the only one. */
  Partnership.Id partnership() {
    requireStore();
    SortedSet<Partnership.Id> all = saferplan().partnerships();
    Partnership.Id asked = options.partnership;
    if (asked != null && !all.contains(asked)) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "no-partnership",
          "there is no partnership " + asked.value() + " on record",
          "see which there are with 'saferplan partnership list'");
    }
    if (asked == null && all.size() > 1) {
      throw RefusedException.because(
          Kind.INVALID,
          "which-partnership",
          "several partnerships are on record: "
              + all.stream().map(Partnership.Id::value).collect(Collectors.joining(", ")),
          "say which is meant with -p");
    }
    return asked != null ? asked : saferplan().onlyPartnership();
  }

  /** Everything on record: now, or at the revision that was asked for. */
  Register register() {
    Partnership.Id partnership = partnership();
    OptionalLong revision = past().revision(saferplan(), partnership);
    return revision.isPresent()
        ? saferplan().register(partnership, revision.getAsLong())
        : saferplan().register(partnership);
  }

  /** Which revision was asked for. */
  Past past() {
    return new Past(options, environment.clock().getZone());
  }

  /** Who the partnership is. */
  Partnership onRecord() {
    return Partnership.of(register()).orElseThrow();
  }

  LocalDate today() {
    return LocalDate.now(environment.clock());
  }

  /** Does what was read, with every fault at once if it cannot be done. */
  <C extends Command> Commit execute(Read<C> read, @Nullable Long ifRevision) {
    past().requireNotAsked();
    C command = read.value();
    if (command == null) {
      read.getOrRefuse();
      throw new IllegalStateException("nothing was read, and no fault was found");
    }
    Partnership.Id partnership = command instanceof Founding ? options.partnership : partnership();
    return saferplan()
        .as(actor())
        .execute(partnership, new Request(command, read.faults(), ifRevision, false));
  }

  /** Does it. */
  Commit execute(Command command) {
    past().requireNotAsked();
    return saferplan().as(actor()).execute(options.partnership, Request.of(command));
  }

  /** What would come of it; nothing is written. */
  Ruling rehearse(Command command) {
    return saferplan().as(actor()).rehearse(options.partnership, Request.of(command));
  }

  Actor actor() {
    String name =
        options.actor != null
            ? options.actor
            : environment.variables().getOrDefault(GlobalOptions.ACTOR, "command line");
    if (name.isBlank()) {
      throw RefusedException.because(
          Kind.INVALID, "actor", "the name given to --as is blank", "give a post, or leave it out");
    }
    return Actor.officer(name);
  }

  /** Refuses where nothing was ever kept, and says how to begin. */
  void requireStore() {
    if (!Files.exists(folder())) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "no-store",
          "there is no store at " + folder(),
          "name one with --store or SAFERPLAN_STORE, or begin one with init, import or demo");
    }
  }

  private Injector injector() {
    Injector made = injector;
    if (made == null) {
      made = Wiring.injector(folder(), environment.clock());
      injector = made;
    }
    return made;
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
