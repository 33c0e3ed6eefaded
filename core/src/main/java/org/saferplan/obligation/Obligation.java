package org.saferplan.obligation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Called;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Restriction;
import org.saferplan.partnership.Sharing;
import org.saferplan.plan.Commitment;
import org.saferplan.progress.Progress;
import org.saferplan.register.DocumentId;

/**
 * One thing that is owed; on screen, an action.
 *
 * @param what is to be done
 * @param reference as printed, such as "6.2"; not always unique
 * @param heading as printed over the rows among which it stands, such as "Partnership business"; it
 *     is told under it where it serves no priority
 * @param serves the priorities, themes and aims it serves
 * @param leads who owes it; nobody where that is not on record, or whoever leads what it serves
 * @param owing whether several who lead owe it each or together
 * @param delivers who does it
 * @param helps who helps
 * @param due when
 * @param places where
 * @param takes what it takes
 * @param success how it will show that it was done well
 * @param basis why it is owed
 * @param origin what sort of thing it arose from
 * @param arisingFrom what on record it arose from: the consultation, the decision, the page
 * @param partOf the action of which it is a part
 * @param carriedOver whether it carries on an action of an earlier plan; needed only where it is
 *     not on record which
 * @param carriedOverFrom the action of an earlier plan that it carries on
 * @param restricted why not everybody may see it, if so
 * @param moves when it was agreed that it is due at another time, the first one first
 * @param updates what was said of it, the first one first
 * @param completions when it was done: once, or for each occurrence
 * @param handOvers when others took it over, the first time first
 * @param ended how it came to be owed no longer, other than by being done
 */
public record Obligation(
    @Derived Id id,
    String what,
    @Nullable String reference,
    @Nullable String heading,
    @Called("what it serves") Stated<Commitment> serves,
    List<Party> leads,
    @Nullable Sharing owing,
    List<Party> delivers,
    List<Party> helps,
    @Nullable Due due,
    List<Area.Id> places,
    @Called("resources") List<Resource> takes,
    @Nullable String success,
    List<Basis> basis,
    @Nullable Origin origin,
    @Called(value = "what it arose from", one = "thing it arose from") List<Occasion> arisingFrom,
    @Called("action it is a part of") @Nullable Id partOf,
    @Nullable Boolean carriedOver,
    @Called("action it carries on") @Nullable Id carriedOverFrom,
    @Nullable Restriction restricted,
    List<Move> moves,
    List<Progress> updates,
    List<Completion> completions,
    List<HandOver> handOvers,
    @Nullable Ending ended,
    List<Citation> sources,
    @Nullable String note)
    implements Document {

  /** Names an obligation. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.OBLIGATION;
    }
  }

  /** What something that is owed can arise from. */
  public enum Origin {
    /** A recommendation of scrutiny. */
    SCRUTINY,
    /** A review, such as a domestic homicide review. */
    REVIEW,
    /** A consultation. */
    CONSULTATION,
    /** A councillor call for action. */
    CALL_FOR_ACTION,
    /** An inspection. */
    INSPECTION,
    /** An assessment. */
    ASSESSMENT
  }

  /**
   * Takes copies; refuses to be done twice where it is due once, and to carry nothing on and yet a
   * certain action.
   */
  public Obligation {
    what = InvalidValueException.requireText(what, "what is to be done");
    id = Derived.Ids.given(id, what, Id::new);
    if (heading != null) {
      heading = InvalidValueException.requireText(heading, "the heading");
    }
    leads = List.copyOf(leads);
    delivers = List.copyOf(delivers);
    helps = List.copyOf(helps);
    places = List.copyOf(places);
    takes = List.copyOf(takes);
    basis = List.copyOf(basis);
    arisingFrom = List.copyOf(arisingFrom);
    moves = List.copyOf(moves);
    updates = Progress.checked(updates);
    completions = List.copyOf(completions);
    handOvers = List.copyOf(handOvers);
    sources = List.copyOf(sources);
    boolean isRepeated = due != null && due.repeats() != null;
    if (completions.size() > 1 && !isRepeated) {
      throw new InvalidValueException("what is due once is done once");
    }
    if (carriedOverFrom != null && Boolean.FALSE.equals(carriedOver)) {
      throw new InvalidValueException(
          "it names the action that it carries on: leave out that it carries none on");
    }
  }

  @Override
  public Key key() {
    return id.key();
  }

  @Override
  public String title() {
    return what;
  }

  /** The action plans it stands in. */
  public Stream<ActionPlan.Id> actionPlans() {
    return basis.stream()
        .filter(Basis.InActionPlan.class::isInstance)
        .map(each -> ((Basis.InActionPlan) each).actionPlan())
        .flatMap(Stream::ofNullable);
  }

  /** Whether it is due again and again. */
  public boolean isRepeated() {
    return due != null && due.repeats() != null;
  }

  /** Whether it carries on an action of an earlier plan, be it on record which or not. */
  public boolean isCarriedOver() {
    return carriedOverFrom != null || Boolean.TRUE.equals(carriedOver);
  }

  /** Whether it carries the other on or took its place, whichever of the two says so. */
  public boolean comesFrom(Obligation other) {
    return other.id().equals(carriedOverFrom)
        || (other.ended() != null && other.ended().into().contains(id));
  }

  /** Whether it is done, or owed no longer; what repeats is not done by being done once. */
  public boolean isClosed() {
    return closed().isPresent();
  }

  /** What was said of it and counts: all that no later update puts right. */
  public List<Progress> standingUpdates() {
    return Progress.standing(updates);
  }

  /**
   * How something came to be owed no longer.
   *
   * @param words such as "it was completed"
   */
  record Closed(String words, PartialDate on) {}

  /** How it came to be owed no longer, if it did: of something repeated, only by its end. */
  Optional<Closed> closed() {
    if (ended != null) {
      return Optional.of(new Closed("it ended", ended.on()));
    }
    return isRepeated()
        ? Optional.empty()
        : completions.stream().findFirst().map(done -> new Closed("it was completed", done.on()));
  }

  /** What can only be added to. */
  List<?> lasting() {
    return Stream.of(updates, completions, moves, handOvers).flatMap(List::stream).toList();
  }

  /** Owed because it stands in this action plan, too. */
  Obligation standingIn(ActionPlan.Id plan) {
    return actionPlans().anyMatch(plan::equals)
        ? this
        : Copy.with(this, "basis", Entries.plus(basis, new Basis.InActionPlan(plan)));
  }

  /** With one more update. */
  public Obligation withUpdate(Progress update) {
    return Copy.with(this, "updates", Entries.plus(updates, update));
  }

  /** Done, or done once more. */
  public Obligation withCompletion(Completion completion) {
    return Copy.with(this, "completions", Entries.plus(completions, completion));
  }

  /** Due at another time. */
  public Obligation moved(Move move, Due to) {
    return Copy.with(Copy.with(this, "moves", Entries.plus(moves, move)), "due", to);
  }

  /** Led by others. */
  public Obligation handedOver(HandOver handOver, List<Party> to) {
    return Copy.with(Copy.with(this, "handOvers", Entries.plus(handOvers, handOver)), "leads", to);
  }

  /** Owed no longer. */
  public Obligation ended(Ending ending) {
    return Copy.with(this, "ended", ending);
  }

  /** The same under another id. */
  public Obligation withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
