package org.saferplan;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Founding;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.saferplan.store.Store;

/**
 * The doorway to the record of any number of partnerships.
 *
 * <pre>{@code
 * try (var saferplan = Saferplan.over(store, validator, Clock.system(ZoneId.of("Europe/London")))) {
 *   saferplan.as(Actor.officer("Community Safety Manager")).execute(new RecordDecision(meeting, decision));
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. Closing it closes the store.
 */
public final class Saferplan implements AutoCloseable {
  private final Store store;
  private final Clock clock;
  private final Scrutiny scrutiny;
  private final SortedMap<String, Handler<?>> commands = new TreeMap<>();

  private Saferplan(Store store, Validator validator, Clock clock, List<Handler<?>> more) {
    this.store = store;
    this.clock = clock;
    this.scrutiny = new Scrutiny(validator);
    Stream.concat(Catalogue.HANDLERS.stream(), more.stream()).forEach(this::take);
  }

  private void take(Handler<?> handler) {
    String name = Command.nameOf(handler.command());
    if (commands.putIfAbsent(name, handler) != null) {
      throw new IllegalArgumentException(
          name + " is decided already: handlers only add to the list");
    }
  }

  /**
   * Opens the doorway.
   *
   * @param validator finds what is missing from a command; Hibernate Validator's will do
   * @param clock for what day it is to a reader; the moments of commits are the store's
   */
  public static Saferplan over(Store store, Validator validator, Clock clock) {
    return new Saferplan(store, validator, clock, List.of());
  }

  /**
   * Opens the doorway to further commands too, in a program that embeds saferplan and has its own.
   *
   * @param more what decides them; each says who may ask ({@link Handler#roles()})
   * @throws IllegalArgumentException if one of them decides a command that is decided already, or
   *     one that has the name of such a command
   */
  public static Saferplan over(
      Store store, Validator validator, Clock clock, Collection<? extends Handler<?>> more) {
    return new Saferplan(store, validator, clock, List.copyOf(more));
  }

  /**
   * Every command of saferplan itself, with what decides it; what this doorway takes besides is in
   * {@link #commands()}.
   */
  public static List<Handler<?>> handlers() {
    return Catalogue.HANDLERS;
  }

  /** Every command that is taken here, by its name, with what decides it. */
  public SortedMap<String, Handler<?>> commands() {
    return Collections.unmodifiableSortedMap(commands);
  }

  /** The class of each kind of document. */
  public static Map<Kind, Class<? extends Document>> documents() {
    return Catalogue.documents();
  }

  /** The doorway for this actor. */
  public Desk as(Actor actor) {
    return new Desk(actor);
  }

  /** The partnerships that have a record. */
  public SortedSet<Partnership.Id> partnerships() {
    return store.partnerships();
  }

  /**
   * The only partnership that has a record.
   *
   * @throws RefusedException if there is none, or more than one
   */
  public Partnership.Id onlyPartnership() {
    SortedSet<Partnership.Id> all = store.partnerships();
    if (all.size() == 1) {
      return all.first();
    }
    throw all.isEmpty() ? NoPartnership.isOnRecord() : NoPartnership.isMeant(all);
  }

  /**
   * Everything on record for the partnership now.
   *
   * @throws RefusedException if it has no record, or of kind {@code STORE} if the partnership
   *     itself is lost from it
   */
  public Register register(Partnership.Id partnership) {
    Register register = begun(partnership);
    if (Partnership.of(register).isEmpty()) {
      throw NoPartnership.isLeft(partnership);
    }
    return register;
  }

  private Register begun(Partnership.Id partnership) {
    Register register = store.register(partnership);
    if (register.isEmpty()) {
      throw NoPartnership.isOnRecord(partnership);
    }
    return register;
  }

  /**
   * Everything on record for the partnership as a commit left it.
   *
   * @throws RefusedException if it has no record, or never had that revision
   */
  public Register register(Partnership.Id partnership, long revision) {
    begun(partnership);
    return store.register(partnership, revision);
  }

  /**
   * The commit that was the partnership's last at a moment: what {@link #register(Partnership.Id,
   * long)} answers at it is what whoever looked then saw. 0 where nothing was on record yet.
   *
   * @throws RefusedException if it has no record
   */
  public long revisionAt(Partnership.Id partnership, Instant moment) {
    return history(partnership).stream()
        .filter(commit -> !commit.at().isAfter(moment))
        .mapToLong(Commit::revision)
        .max()
        .orElse(0);
  }

  /** Every commit of the partnership, the first one first. */
  public List<Commit> history(Partnership.Id partnership) {
    begun(partnership);
    return store.history(partnership);
  }

  /** The bytes of an attached file. */
  public Optional<Content> file(Partnership.Id partnership, ContentHash hash) {
    return store.file(partnership, hash);
  }

  /** The day it is. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  @Override
  public void close() {
    store.close();
  }

  /** Where one actor's commands are taken. */
  public final class Desk {
    private final Actor actor;

    private Desk(Actor actor) {
      this.actor = actor;
    }

    /**
     * Does it for the partnership whose record the command begins, else for the only one there is.
     *
     * @throws RefusedException with every fault; nothing has then changed
     */
    public Commit execute(Command command) {
      return execute(null, Request.of(command));
    }

    /**
     * Does it for this partnership.
     *
     * @throws RefusedException with every fault; nothing has then changed
     */
    public Commit execute(Partnership.Id partnership, Command command) {
      return execute(partnership, Request.of(command));
    }

    /**
     * Does what was asked for.
     *
     * @param partnership whose record it is; blank for the one that the command begins, else the
     *     only one there is
     * @throws RefusedException with every fault; nothing has then changed
     */
    public Commit execute(Partnership.@Nullable Id partnership, Request request) {
      List<Fault> faults = faults(partnership, request);
      if (!faults.isEmpty()) {
        throw new RefusedException(org.saferplan.refusal.Kind.INVALID, faults);
      }
      Deliberation<?> deliberation = deliberation(request.command(), request);
      return store.commit(
          target(partnership, request.command()),
          new Attempt(actor, request.command(), deliberation::decide));
    }

    /** The ruling on what {@link #execute} would do now; nothing is written. */
    public Ruling rehearse(Partnership.@Nullable Id partnership, Request request) {
      List<Fault> faults = faults(partnership, request);
      return faults.isEmpty()
          ? deliberation(request.command(), request)
              .decide(
                  store.register(target(partnership, request.command())),
                  new Moment(clock.instant(), clock.getZone()))
          : new Ruling.Refused(org.saferplan.refusal.Kind.INVALID, faults);
    }

    private Partnership.Id target(Partnership.@Nullable Id partnership, Command command) {
      Partnership.Id founded = founded(command);
      return partnership != null ? partnership : founded != null ? founded : onlyPartnership();
    }

    private static Partnership.@Nullable Id founded(Command command) {
      return command instanceof Founding founding ? founding.founds() : null;
    }

    private List<Fault> faults(Partnership.@Nullable Id partnership, Request request) {
      List<Fault> faults = new ArrayList<>(scrutiny.faults(request));
      Partnership.Id founded = founded(request.command());
      if (partnership != null && founded != null && !partnership.equals(founded)) {
        faults.add(
            Fault.at(
                "",
                "another-partnership",
                "this is about %s, and was sent to %s"
                    .formatted(founded.value(), partnership.value())));
      }
      return faults;
    }

    private Deliberation<?> deliberation(Command command, Request request) {
      Handler<?> handler = commands.get(Command.nameOf(command.getClass()));
      if (handler == null || handler.command() != command.getClass()) {
        throw new IllegalArgumentException(
            "no handler decides " + Command.nameOf(command.getClass()));
      }
      if (handler.changesTerms() && request.conditional() && request.ifUnchangedSince() == null) {
        throw RefusedException.because(
            org.saferplan.refusal.Kind.UNCONDITIONAL,
            "revision-needed",
            "this changes terms that others may be reading",
            "say which revision you looked at");
      }
      return Deliberation.of(
          actor, handler, command, request.ifUnchangedSince(), Catalogue.CONSISTENCY);
    }
  }
}
