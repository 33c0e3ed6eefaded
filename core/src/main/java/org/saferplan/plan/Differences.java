package org.saferplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Key;
import org.saferplan.document.Version;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Reason;
import org.saferplan.register.Register;

/**
 * What changed between two texts of plans: editions, or versions of editions.
 *
 * @param from the earlier text's title
 * @param to the later text's title
 * @param priorities what became of each priority, in the order of the record
 * @param texts what else reads differently
 */
public record Differences(
    String from, String to, List<PriorityChange> priorities, List<TextChange> texts) {

  /**
   * What became of a priority.
   *
   * @param kind the kind of change
   * @param words in a sentence, for people
   * @param recorded whether the record says so, or it follows from the two texts
   * @param reasons every reason on record, each with where it is given; empty where none is
   */
  public record PriorityChange(
      Change.Kind kind, String words, boolean recorded, List<GivenReason> reasons) {
    /** Takes a copy. */
    public PriorityChange {
      reasons = List.copyOf(reasons);
    }
  }

  /** A reason, and where it is given, in words. */
  public record GivenReason(String words, List<String> sources) {
    /** Takes a copy. */
    public GivenReason {
      sources = List.copyOf(sources);
    }
  }

  /** A part of the text that reads differently. */
  public record TextChange(String field, String before, String after) {}

  /** Takes copies. */
  public Differences {
    priorities = List.copyOf(priorities);
    texts = List.copyOf(texts);
  }

  /**
   * What changed from one text to another, each an edition or a version of one.
   *
   * @return nothing if either is not on record, or is no text of a plan
   */
  public static Optional<Differences> between(Register register, Key from, Key to) {
    return edition(register, from)
        .flatMap(older -> edition(register, to).map(newer -> of(register, from, older, to, newer)));
  }

  /** Whether the two texts commit to the same in the same words. */
  public boolean areNone() {
    return texts.isEmpty()
        && priorities.stream().allMatch(change -> change.kind() == Change.Kind.KEPT);
  }

  private static Differences of(Register register, Key from, Edition older, Key to, Edition newer) {
    List<PriorityChange> changes = new ArrayList<>();
    boolean recorded = older.id().equals(newer.follows());
    if (recorded) {
      newer.changes().stream()
          .filter(change -> !newer.isWithinANarrowing(change))
          .map(change -> recorded(register, older, newer, change))
          .forEach(changes::add);
    }
    changes.addAll(inferred(older, newer, recorded ? newer.changes() : List.of()));
    return new Differences(
        title(register, from, older), title(register, to, newer), changes, texts(older, newer));
  }

  private static String title(Register register, Key key, Edition edition) {
    return register
        .find(Version.class, key)
        .map(version -> edition.title() + ", version " + version.number())
        .orElse(edition.title());
  }

  private static Optional<Edition> edition(Register register, Key key) {
    return register
        .find(key)
        .map(found -> found instanceof Version version ? version.text() : found)
        .filter(Edition.class::isInstance)
        .map(Edition.class::cast);
  }

  private static PriorityChange recorded(
      Register register, Edition older, Edition newer, Change change) {
    List<Change> told =
        Stream.concat(Stream.of(change), newer.removalsWithin(change).stream()).toList();
    return new PriorityChange(
        change.kind(),
        String.join(": ", told.stream().map(each -> each.words(older, newer)).toList()),
        true,
        told.stream()
            .flatMap(each -> each.reasons().stream())
            .distinct()
            .map(reason -> given(register, reason))
            .toList());
  }

  private static GivenReason given(Register register, Reason reason) {
    return new GivenReason(
        reason.words(),
        reason.sources().stream()
            .map(
                citation ->
                    Partnership.of(register)
                        .map(partnership -> partnership.cited(citation))
                        .orElse(citation.source().value()))
            .toList());
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
    return new PriorityChange(kind, words, false, List.of());
  }

  private static List<TextChange> texts(Edition older, Edition newer) {
    List<TextChange> found = new ArrayList<>(ofTheWhole(older, newer));
    for (Priority before : older.priorities()) {
      newer.priority(before.id()).ifPresent(after -> found.addAll(ofAPriority(before, after)));
    }
    return found;
  }

  private static List<TextChange> ofAPriority(Priority before, Priority after) {
    return Stream.of(
            text("parts of " + quoted(after.name()), parts(before), parts(after)),
            stated(
                "groups for " + quoted(after.name()),
                before.servedBy(),
                after.servedBy(),
                Body.Id::value))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String parts(Priority priority) {
    return priority.parts().isEmpty()
        ? "none"
        : String.join("; ", priority.parts().stream().map(Priority.Part::name).toList());
  }

  private static List<TextChange> ofTheWhole(Edition older, Edition newer) {
    return Stream.of(
            text("title", older.title(), newer.title()),
            text("period", older.period().words(), newer.period().words()),
            stated("themes", older.themes(), newer.themes(), Theme::name))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable TextChange text(String field, String before, String after) {
    return before.equals(after) ? null : new TextChange(field, before, after);
  }

  /** Nothing where one of the texts is silent: that is no difference between them. */
  private static <T> @Nullable TextChange stated(
      String field, Stated<T> before, Stated<T> after, Function<T, String> name) {
    return before.isNotOnRecord() || after.isNotOnRecord()
        ? null
        : text(field, words(before, name), words(after, name));
  }

  private static <T> String words(Stated<T> stated, Function<T, String> name) {
    return switch (stated.said()) {
      case ENTRIES -> String.join("; ", stated.entries().stream().map(name).toList());
      case NONE -> "none";
      case NOT_APPLICABLE -> "not applicable";
      case NOT_ON_RECORD -> "not on record";
    };
  }

  static String quoted(String name) {
    return "\u201c" + name + "\u201d";
  }
}
