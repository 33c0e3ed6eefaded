package org.saferplan.refresh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.saferplan.document.Kind;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * The walk from an edition to the one that follows it: what became of every priority and part of
 * one, every theme, every aim and every action, and what is new. It can be half done; the record is
 * all that it keeps.
 *
 * <p>Every item of the edition before stands in exactly one step. Every item of the new edition is
 * what one of them became, or stands among what was added.
 *
 * @param edition the new one
 * @param title of the new one
 * @param follows the one before
 * @param from the title of the one before
 * @param on the day, for where actions stand of which nothing is decided
 * @param open whether the new one is still being drafted: it has not begun, no version of it is on
 *     record, and nothing shows it in use
 * @param counts how far it is walked
 * @param steps what became of each item of the edition before, by sort and in the order of the text
 * @param added what in the new edition came from nothing in the one before
 */
public record Refresh(
    Edition.Id edition,
    String title,
    Edition.Id follows,
    String from,
    LocalDate on,
    boolean open,
    Counts counts,
    List<Step> steps,
    List<Step> added) {

  /**
   * How far it is walked.
   *
   * @param items so many are in the edition before
   * @param decided of so many the record says what became of them
   * @param shown of so many the two texts alone show it
   * @param notTold of so many nothing tells it
   * @param withoutReason so many were decided, not simply kept or done, and why is not on record
   */
  public record Counts(int items, int decided, int shown, int notTold, int withoutReason) {
    private static Counts of(List<Step> steps) {
      return new Counts(
          steps.size(),
          count(steps, Step.Told.RECORDED),
          count(steps, Step.Told.SHOWN),
          count(steps, Step.Told.NOT_TOLD),
          (int)
              steps.stream()
                  .filter(step -> step.reasons().isNotOnRecord())
                  .filter(step -> step.whyNoReason().isPresent())
                  .count());
    }

    private static int count(List<Step> steps, Step.Told told) {
      return (int) steps.stream().filter(step -> step.told() == told).count();
    }

    /** So many are still to be decided, or at least said. */
    public int undecided() {
      return shown + notTold;
    }
  }

  /** Takes copies. */
  public Refresh {
    steps = List.copyOf(steps);
    added = List.copyOf(added);
  }

  /** The walk to this edition; nothing if it or the edition that it follows is not on record. */
  public static Optional<Refresh> of(Register register, Edition.Id edition, LocalDate on) {
    return register
        .find(Edition.class, edition.key())
        .flatMap(
            newer ->
                Optional.ofNullable(newer.follows())
                    .flatMap(id -> register.find(Edition.class, id.key()))
                    .map(older -> of(register, older, newer, on)));
  }

  /** The editions that follow this one, the first to begin first: its refreshes. */
  public static List<Edition> following(Register register, Edition.Id edition) {
    return register.list(Edition.class, Kind.EDITION).stream()
        .filter(each -> edition.equals(each.follows()))
        .sorted(Comparator.comparing(Edition::begins))
        .toList();
  }

  private static Refresh of(Register register, Edition older, Edition newer, LocalDate on) {
    PlanWalk plan = new PlanWalk(register, older, newer);
    ActionWalk actions = new ActionWalk(register, older.id(), newer.id(), on);
    List<Step> steps = Stream.concat(plan.steps(), actions.steps()).toList();
    Set<Item> reached = new HashSet<>();
    steps.forEach(step -> reached.addAll(step.became()));
    List<Step> added = new ArrayList<>();
    Stream.concat(plan.added(), actions.added())
        .filter(step -> !reached.contains(step.item()))
        .forEach(added::add);
    return new Refresh(
        newer.id(),
        newer.title(),
        older.id(),
        older.title(),
        on,
        isOpen(register, newer, on),
        Counts.of(steps),
        steps,
        added);
  }

  private static boolean isOpen(Register register, Edition newer, LocalDate on) {
    return newer.uses().isEmpty()
        && newer.begins().isAfter(on)
        && register.versions(newer.key()).isEmpty();
  }

  /**
   * What is still to be decided, or at least said: priorities before what hangs on them, and of one
   * sort what nothing tells first.
   */
  public List<Step> undecided() {
    return steps.stream()
        .filter(step -> !step.isDecided())
        .sorted(
            Comparator.comparing((Step step) -> step.item().sort())
                .thenComparing(Step::told, Comparator.reverseOrder()))
        .toList();
  }

  /** What was decided. */
  public List<Step> decided() {
    return steps.stream().filter(Step::isDecided).toList();
  }

  /** Whether the record says of everything what became of it. */
  public boolean isFinished() {
    return counts.undecided() == 0;
  }

  /** How far it is walked, in words. */
  public String words() {
    if (steps.isEmpty()) {
      return "nothing is on record in %s".formatted(from);
    } else if (isFinished()) {
      return "what became of all %d items is on record".formatted(counts.items()) + withoutReason();
    }
    String told =
        open
            ? "%d of %d items decided, %d not decided yet"
                .formatted(counts.decided(), counts.items(), counts.undecided())
            : "what became of %d of %d items is on record"
                    .formatted(counts.decided(), counts.items())
                + (counts.shown() == 0
                    ? ""
                    : "; of %d the two texts alone show it".formatted(counts.shown()))
                + (counts.notTold() == 0
                    ? ""
                    : "; of %d nothing tells it".formatted(counts.notTold()));
    return told + withoutReason();
  }

  private String withoutReason() {
    return counts.withoutReason() == 0
        ? ""
        : "; of %d why is not on record".formatted(counts.withoutReason());
  }
}
