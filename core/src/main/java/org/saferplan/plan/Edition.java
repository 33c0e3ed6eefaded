package org.saferplan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Called;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Routed;
import org.saferplan.progress.Progress;
import org.saferplan.register.DocumentId;

/**
 * A plan's text for a period: what the partnership commits to. It can follow another, of this plan
 * or of an earlier one; it is then a refresh, and its changes say what became of each priority and
 * why.
 *
 * @param period when it is to apply; may lie outside the plan's term
 * @param horizon the last day it looks ahead to
 * @param follows the edition it came from
 * @param route the route it began under; blank where that is not on record
 * @param assessments the evidence it rests on
 * @param priorities what it commits to, unranked
 * @param themes what runs across all priorities
 * @param aims what is wanted under priorities and themes, at any depth
 * @param regards the plans of others that it was made with regard to
 * @param changes what became of the priorities of the edition it follows
 * @param publications where and when it, or a summary of it, was published or sent
 * @param uses where it is on record as being in use
 * @param progress what raters said of it or of what it commits to; no part of its text
 */
public record Edition(
    @Derived Id id,
    Plan.Id plan,
    String title,
    Period period,
    @Nullable PartialDate horizon,
    @Called("edition before") @Nullable Id follows,
    Route.@Nullable Id route,
    @Called(value = "assessments it rests on", one = "assessment it rests on")
        List<Assessment.Id> assessments,
    List<Priority> priorities,
    Stated<Theme> themes,
    List<Aim> aims,
    @Called(value = "plans it has regard to", one = "plan it has regard to") List<Regard> regards,
    List<Change> changes,
    List<Publication> publications,
    List<Use> uses,
    List<Rated> progress,
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

  /**
   * A plan of somebody else that it was made with regard to.
   *
   * @param words what is said of it
   */
  public record Regard(OutsidePlan.Id plan, @Nullable String words, List<Citation> sources) {
    /** Takes a copy. */
    public Regard {
      sources = List.copyOf(sources);
    }
  }

  /**
   * It was published, or sent to somebody.
   *
   * @param extent the whole of it, or a summary
   * @param to whom it was sent; blank where it was published for everybody
   * @param where such as the address of a page
   */
  public record Publication(
      Extent extent,
      @Nullable PartialDate on,
      Organisation.@Nullable Id to,
      @Nullable String where,
      List<Citation> sources) {
    /** How much of it. */
    public enum Extent {
      /** All of it. */
      WHOLE,
      /** A summary. */
      SUMMARY
    }

    /** Takes a copy. */
    public Publication {
      sources = List.copyOf(sources);
    }
  }

  /**
   * What a rater said of the edition as a whole, or of something it commits to.
   *
   * @param of what it is said of; blank for the whole
   */
  public record Rated(@Nullable Commitment of, Progress progress) {}

  /** Refuses an id that stands twice among its kind, and an edition that follows itself. */
  public Edition {
    title = InvalidValueException.requireText(title, "the edition's title");
    id = Derived.Ids.given(id, title, Id::new);
    assessments = List.copyOf(assessments);
    priorities = Entries.distinct(priorities, Priority::id, "priorities");
    Entries.distinct(themes.entries(), Theme::id, "themes");
    aims = Entries.distinct(aims, Aim::id, "aims");
    regards = List.copyOf(regards);
    changes = List.copyOf(changes);
    publications = List.copyOf(publications);
    progress = List.copyOf(progress);
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

  /** The theme of this id. */
  public Optional<Theme> theme(Theme.Id wanted) {
    return themes.entries().stream().filter(theme -> theme.id().equals(wanted)).findFirst();
  }

  /** The aim of this id. */
  public Optional<Aim> aim(Aim.Id wanted) {
    return aims.stream().filter(aim -> aim.id().equals(wanted)).findFirst();
  }

  /**
   * The priorities to which something it commits to belongs: itself, if it is one; of an aim, those
   * above it, however far up.
   */
  public Set<Priority.Id> prioritiesOf(Commitment commitment) {
    return Above.of(this, commitment).priorities();
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
    return Copy.with(this, "priorities", changed);
  }

  /** With these themes instead. */
  public Edition withThemes(Stated<Theme> changed) {
    return Copy.with(this, "themes", changed);
  }

  /** With these aims instead. */
  public Edition withAims(List<Aim> changed) {
    return Copy.with(this, "aims", changed);
  }

  /** With these changes instead. */
  public Edition withChanges(List<Change> changed) {
    return Copy.with(this, "changes", changed);
  }

  /** With these publications instead. */
  public Edition withPublications(List<Publication> changed) {
    return Copy.with(this, "publications", changed);
  }

  /** With these uses instead. */
  public Edition withUses(List<Use> changed) {
    return Copy.with(this, "uses", changed);
  }

  /** With what is said of its progress instead. */
  public Edition withProgress(List<Rated> changed) {
    return Copy.with(this, "progress", changed);
  }

  /** The same under another id. */
  public Edition withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
