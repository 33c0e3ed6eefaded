package org.saferplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.TextDifference;
import org.saferplan.partnership.Reason;
import org.saferplan.register.Register;

/**
 * What two versions of one edition record differently of how its priorities came about. A change is
 * the same where it is of one kind and leads from the same to the same.
 */
final class ChangedReasons {
  private final Edition followed;
  private final Edition older;
  private final Edition newer;

  private ChangedReasons(Edition followed, Edition older, Edition newer) {
    this.followed = followed;
    this.older = older;
    this.newer = newer;
  }

  /** Nothing where they are two editions: those have their own changes each. */
  static List<TextDifference> between(Register register, Edition older, Edition newer) {
    return older.id().equals(newer.id())
        ? new ChangedReasons(
                Optional.ofNullable(newer.follows())
                    .flatMap(id -> register.find(Edition.class, id.key()))
                    .orElse(newer),
                older,
                newer)
            .all()
        : List.of();
  }

  /** Whether it says only why, and nothing that the edition commits to. */
  static boolean isOne(TextDifference difference) {
    return difference.pointer().startsWith("/changes/");
  }

  private List<TextDifference> all() {
    List<TextDifference> found = new ArrayList<>();
    for (int index = 0; index < newer.changes().size(); index++) {
      Change after = newer.changes().get(index);
      String place = "/changes/" + index;
      same(older, after)
          .map(before -> reasons(place + "/reasons", before, after))
          .orElseGet(() -> Stream.of(recorded(place, after)))
          .forEach(found::add);
    }
    IntStream.range(0, older.changes().size())
        .filter(index -> same(newer, older.changes().get(index)).isEmpty())
        .mapToObj(index -> gone("/changes/" + index, older.changes().get(index)))
        .forEach(found::add);
    return found;
  }

  private static Optional<Change> same(Edition edition, Change change) {
    return edition.changes().stream()
        .filter(
            each ->
                each.kind() == change.kind()
                    && each.from().equals(change.from())
                    && each.to().equals(change.to()))
        .findFirst();
  }

  private TextDifference recorded(String place, Change change) {
    String what = change.words(followed, newer);
    return new TextDifference(
        place, "change", null, what, "it is newly on record that " + what + why(change));
  }

  private static String why(Change change) {
    return change.reasons().entries().isEmpty() ? "" : ", with the reason " + quoted(change);
  }

  private TextDifference gone(String place, Change change) {
    String what = change.words(followed, older);
    return new TextDifference(
        place, "change", what, null, "it is no longer on record that " + what);
  }

  private Stream<TextDifference> reasons(String place, Change before, Change after) {
    String why = "why " + after.words(followed, newer);
    if (words(before).sorted().toList().equals(words(after).sorted().toList())) {
      return before.reasons().said() == after.reasons().said()
          ? Stream.empty()
          : Stream.of(noReason(place, why, after));
    }
    boolean isOne =
        Math.max(before.reasons().entries().size(), after.reasons().entries().size()) < 2;
    String lead = isOne ? "the reason " + why : "the reasons " + why;
    String words;
    if (before.reasons().entries().isEmpty()) {
      words = "%s %s new: %s".formatted(lead, isOne ? "is" : "are", quoted(after));
    } else if (after.reasons().entries().isEmpty()) {
      words = "%s %s taken out: %s".formatted(lead, isOne ? "was" : "were", quoted(before));
    } else {
      words =
          (isOne ? "%s was %s; it now reads %s" : "%s were %s; they now read %s")
              .formatted(lead, quoted(before), quoted(after));
    }
    return Stream.of(
        new TextDifference(
            place,
            isOne ? "reason " + why : "reasons " + why,
            joined(before),
            joined(after),
            words));
  }

  private static TextDifference noReason(String place, String why, Change after) {
    String said = after.reasons().isNotOnRecord() ? "no longer" : "newly";
    return new TextDifference(
        place,
        "reason " + why,
        null,
        null,
        "it is %s on record that no reason is given %s".formatted(said, why));
  }

  private static Stream<String> words(Change change) {
    return change.reasons().entries().stream().map(Reason::words);
  }

  private static @Nullable String joined(Change change) {
    return change.reasons().entries().isEmpty() ? null : String.join("; ", words(change).toList());
  }

  private static String quoted(Change change) {
    return String.join(" and ", words(change).map(Differences::quoted).toList());
  }
}
