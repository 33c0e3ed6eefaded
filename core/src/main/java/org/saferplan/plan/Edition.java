package org.saferplan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Routed;
import org.saferplan.register.DocumentId;

/**
 * A plan's text for a period: what the partnership commits to. It can follow another, of this plan
 * or of an earlier one; it is then a refresh, and its changes say what became of each priority and
 * why.
 *
 * @param period when it is to apply; may lie outside the plan's term
 * @param follows the edition it came from
 * @param route the route it began under; blank where that is not on record
 * @param assessments the evidence it rests on
 * @param priorities what it commits to, unranked
 * @param themes what runs across all priorities
 * @param changes what became of the priorities of the edition it follows
 * @param uses where it is on record as being in use
 */
public record Edition(
    @Derived Id id,
    Plan.Id plan,
    String title,
    Period period,
    @Nullable Id follows,
    Route.@Nullable Id route,
    List<Assessment.Id> assessments,
    List<Priority> priorities,
    Stated<Theme> themes,
    List<Change> changes,
    List<Use> uses,
    List<Citation> sources,
    @Nullable String note)
    implements Routed {

  /** Names an edition. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.EDITION;
    }
  }

  /**
   * A source that shows the edition in use.
   *
   * @param by the date by which it was in use
   */
  public record Use(PartialDate by, List<Citation> sources) {
    /** Takes a copy. */
    public Use {
      sources = List.copyOf(sources);
    }
  }

  /** Refuses an id that stands twice among its kind, and an edition that follows itself. */
  public Edition {
    title = InvalidValueException.requireText(title, "the edition's title");
    id = Derived.Ids.given(id, title, Id::new);
    assessments = List.copyOf(assessments);
    priorities = Entries.distinct(priorities, Priority::id, "priorities");
    Entries.distinct(themes.entries(), Theme::id, "themes");
    changes = List.copyOf(changes);
    uses = List.copyOf(uses);
    sources = List.copyOf(sources);
    if (id.equals(follows)) {
      throw new InvalidValueException("an edition does not follow itself");
    }
  }

  @Override
  public Key key() {
    return id.key();
  }

  /** The first day of its period; before all others where that is not known. */
  public LocalDate begins() {
    return period.from() == null ? LocalDate.MIN : period.from().earliest();
  }

  /** The priority of this id. */
  public Optional<Priority> priority(Priority.Id wanted) {
    return priorities.stream().filter(priority -> priority.id().equals(wanted)).findFirst();
  }

  /** Whether it has this priority and, if a part is asked for, that part of it. */
  public boolean holds(Priority.Id wanted, Priority.Part.@Nullable Id part) {
    return priority(wanted)
        .map(found -> part == null || found.part(part).isPresent())
        .orElse(false);
  }

  /**
   * The removals of parts that a narrowing comes down to: together they tell one change, and the
   * reasons of any are reasons for it.
   */
  public List<Change> removalsWithin(Change narrowing) {
    return narrowing.kind() == Change.Kind.NARROWED
        ? changes.stream().filter(each -> each.removesAPartOfWhat(narrowing)).toList()
        : List.of();
  }

  /** Whether another change, a narrowing, comes down to this removal. */
  public boolean isWithinANarrowing(Change removal) {
    return changes.stream()
        .anyMatch(each -> each.kind() == Change.Kind.NARROWED && removal.removesAPartOfWhat(each));
  }

  /** With these priorities instead. */
  public Edition withPriorities(List<Priority> changed) {
    return new Edition(
        id,
        plan,
        title,
        period,
        follows,
        route,
        assessments,
        changed,
        themes,
        changes,
        uses,
        sources,
        note);
  }

  /** With these changes instead. */
  public Edition withChanges(List<Change> changed) {
    return new Edition(
        id,
        plan,
        title,
        period,
        follows,
        route,
        assessments,
        priorities,
        themes,
        changed,
        uses,
        sources,
        note);
  }

  /** With these uses instead. */
  public Edition withUses(List<Use> changed) {
    return new Edition(
        id,
        plan,
        title,
        period,
        follows,
        route,
        assessments,
        priorities,
        themes,
        changes,
        changed,
        sources,
        note);
  }

  /** The same under another id. */
  public Edition withId(String other) {
    return new Edition(
        new Id(other),
        plan,
        title,
        period,
        follows,
        route,
        assessments,
        priorities,
        themes,
        changes,
        uses,
        sources,
        note);
  }
}
