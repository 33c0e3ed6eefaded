package org.saferplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.TextDifference;
import org.saferplan.document.Version;
import org.saferplan.fact.Stated;
import org.saferplan.register.Register;

/**
 * What changed between two texts of one kind: two editions, two assessments, or versions of either.
 * What became of priorities is told of editions alone.
 *
 * <p>Where something is on record, and what is added as time goes on, are no part of a text.
 *
 * @param from the earlier text's title
 * @param to the later text's title
 * @param priorities what became of each priority, in the order of the record
 * @param texts where else it reads differently
 */
public record Differences(
    String from, String to, List<PriorityChange> priorities, List<TextDifference> texts) {

  /**
   * What became of a priority, a theme or an aim.
   *
   * @param kind the kind of change
   * @param words in a sentence, for people
   * @param recorded whether the record says so, or it follows from the two texts
   * @param reasons every reason on record, each with where it is given; none where it is on record
   *     that none is given
   */
  public record PriorityChange(
      Change.Kind kind, String words, boolean recorded, Stated<GivenReason> reasons) {
    /** What is said where no reason can be told; nothing where one can, or none is looked for. */
    public Optional<String> whyNoReason() {
      return GivenReason.whyNone(kind, reasons);
    }
  }

  /** Takes copies. */
  public Differences {
    priorities = List.copyOf(priorities);
    texts = List.copyOf(texts);
  }

  /**
   * What changed from one text to another, each a document or a version of one.
   *
   * @return nothing if either is not on record, or they are of two kinds
   */
  public static Optional<Differences> between(Register register, Key from, Key to) {
    return text(register, from)
        .flatMap(
            older ->
                text(register, to)
                    .filter(newer -> newer.getClass().equals(older.getClass()))
                    .map(
                        newer ->
                            new Differences(
                                title(register, from, older),
                                title(register, to, newer),
                                priorities(register, older, newer),
                                TextOnly.differences(register, older, newer))));
  }

  /**
   * Whether the two texts commit to the same in the same words, whatever either records of the
   * reasons.
   */
  public boolean areNone() {
    return texts.stream().allMatch(ChangedReasons::isOne)
        && priorities.stream().allMatch(change -> change.kind() == Change.Kind.KEPT);
  }

  private static List<PriorityChange> priorities(
      Register register, Document before, Document after) {
    if (!(before instanceof Edition older) || !(after instanceof Edition newer)) {
      return List.of();
    }
    List<PriorityChange> changes = new ArrayList<>();
    boolean recorded = older.id().equals(newer.follows());
    if (recorded) {
      newer.changes().stream()
          .filter(change -> !newer.isWithinANarrowing(change))
          .map(change -> recorded(register, older, newer, change))
          .forEach(changes::add);
    }
    changes.addAll(inferred(older, newer, recorded ? newer.changes() : List.of()));
    return changes;
  }

  private static String title(Register register, Key key, Document text) {
    return register
        .find(Version.class, key)
        .map(version -> text.title() + ", version " + version.number())
        .orElse(text.title());
  }

  private static Optional<Document> text(Register register, Key key) {
    return register
        .find(key)
        .map(found -> found instanceof Version version ? version.text() : found);
  }

  private static PriorityChange recorded(
      Register register, Edition older, Edition newer, Change change) {
    List<Change> told =
        Stream.concat(Stream.of(change), newer.removalsWithin(change).stream()).toList();
    return new PriorityChange(
        change.kind(),
        String.join(": ", told.stream().map(each -> each.words(older, newer)).toList()),
        true,
        GivenReason.of(register, told.stream().map(Change::reasons).toList()));
  }

  /** What the two texts show and no recorded change tells. */
  private static List<PriorityChange> inferred(Edition older, Edition newer, List<Change> told) {
    List<PriorityChange> found = new ArrayList<>();
    for (Priority before : older.priorities()) {
      boolean isTold =
          told.stream()
              .flatMap(change -> change.from().stream())
              .anyMatch(item -> before.id().equals(item.priority()));
      if (!isTold) {
        newer
            .priority(before.id())
            .ifPresentOrElse(
                after -> found.add(kept(before, after)),
                () -> found.add(inferred(Change.Kind.REMOVED, quoted(before.name()) + " is gone")));
      }
    }
    for (Priority after : newer.priorities()) {
      boolean isTold =
          told.stream()
              .flatMap(change -> change.to().stream())
              .anyMatch(item -> after.id().equals(item.priority()));
      if (!isTold && older.priority(after.id()).isEmpty()) {
        found.add(inferred(Change.Kind.ADDED, quoted(after.name()) + " is new"));
      }
    }
    return found;
  }

  private static PriorityChange kept(Priority before, Priority after) {
    return before.name().equals(after.name())
        ? inferred(Change.Kind.KEPT, quoted(before.name()) + " was kept")
        : inferred(
            Change.Kind.REWORDED, quoted(before.name()) + " now reads " + quoted(after.name()));
  }

  private static PriorityChange inferred(Change.Kind kind, String words) {
    return new PriorityChange(kind, words, false, Stated.notOnRecord());
  }

  static String quoted(String name) {
    return "\u201c" + name + "\u201d";
  }
}
