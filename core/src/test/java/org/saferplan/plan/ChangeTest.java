package org.saferplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Stated;
import org.saferplan.plan.Change.Kind;

final class ChangeTest {
  /** From how many priorities to how many a change of each kind can go: "2+" is two or more. */
  private static final Map<Kind, String> ARITY =
      Map.ofEntries(
          Map.entry(Kind.KEPT, "1 1"),
          Map.entry(Kind.REWORDED, "1 1"),
          Map.entry(Kind.ADDED, "0 1"),
          Map.entry(Kind.REMOVED, "1 0"),
          Map.entry(Kind.COMPLETED, "1 0"),
          Map.entry(Kind.REPLACED, "1 1"),
          Map.entry(Kind.NARROWED, "1 1"),
          Map.entry(Kind.WIDENED, "1 1"),
          Map.entry(Kind.MERGED, "2+ 1"),
          Map.entry(Kind.SPLIT, "1 2+"),
          Map.entry(Kind.REGRADED, "1 1"),
          Map.entry(Kind.BECAME_THEME, "1 0"),
          Map.entry(Kind.BECAME_PRIORITY, "0 1"));

  private static Change change(Kind kind, int from, int to) {
    return new Change(
        kind,
        IntStream.range(0, from)
            .mapToObj(each -> Made.of(Change.Before.class, "priority", new Priority.Id("p" + each)))
            .toList(),
        IntStream.range(0, to)
            .mapToObj(each -> Made.of(Change.After.class, "priority", new Priority.Id("p" + each)))
            .toList(),
        Stated.notOnRecord(),
        List.of());
  }

  private static boolean fits(String allowed, int actual) {
    return allowed.endsWith("+") ? actual >= 2 : actual == Integer.parseInt(allowed);
  }

  @Test
  void goesFromAsManyPrioritiesToAsManyAsItsKindCan() {
    assertThat(ARITY).containsOnlyKeys(Kind.values());
    for (Kind kind : Kind.values()) {
      String[] allowed = ARITY.get(kind).split(" ", -1);
      for (int from = 0; from < 4; from++) {
        for (int to = 0; to < 4; to++) {
          int before = from;
          int after = to;
          String what = "%s from %d to %d".formatted(kind, from, to);
          if (fits(allowed[0], from) && fits(allowed[1], to)) {
            assertThatCode(() -> change(kind, before, after)).as(what).doesNotThrowAnyException();
          } else {
            assertThatExceptionOfType(InvalidValueException.class)
                .as(what)
                .isThrownBy(() -> change(kind, before, after));
          }
        }
      }
    }
  }

  @Test
  void isToldInTheWordsOfBothEditions() {
    Change narrowed =
        new Change(
            Kind.NARROWED,
            List.of(Made.of(Change.Before.class, "priority", new Priority.Id("violence"))),
            List.of(Made.of(Change.After.class, "priority", new Priority.Id("abuse"))),
            Stated.notOnRecord(),
            List.of());
    Change removed =
        new Change(
            Kind.REMOVED,
            List.of(
                Made.of(
                    Change.Before.class,
                    "priority",
                    new Priority.Id("violence"),
                    "part",
                    new Priority.Part.Id("other"))),
            List.of(),
            Stated.notOnRecord(),
            List.of());

    assertThat(narrowed.words(Records.before(), Records.refresh()))
        .isEqualTo(
            "\u201cDomestic abuse and other violence\u201d was narrowed to \u201cDomestic abuse\u201d");
    assertThat(removed.words(Records.before(), Records.refresh()))
        .isEqualTo("\u201cOther violence\u201d was removed");
  }
}
