package org.saferplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saferplan.Properties;
import org.saferplan.document.Shapes.Entry;
import org.saferplan.document.Shapes.Grade;
import org.saferplan.document.Shapes.Inner;
import org.saferplan.document.Shapes.Mark;
import org.saferplan.document.Shapes.Text;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;

/** What holds for a comparison of any two texts. */
final class TextComparisonPropertyTest {
  private static final int CASES = 300;
  private static final TextComparison COMPARISON = TextComparison.in(Wording.AS_WRITTEN);

  @Test
  void findsNothingBetweenATextAndItsEqual() {
    SplittableRandom seeds = new SplittableRandom(1);
    for (int each = 0; each < CASES; each++) {
      SplittableRandom random = seeds.split();
      Text text = text(random.split());

      assertThat(COMPARISON.of(text, rebuilt(text, "", "/none"))).isEmpty();
    }
  }

  @Test
  void findsTheOneLeafThatChangedAndNothingElse() {
    Properties.hold(
        CASES,
        TextComparisonPropertyTest::text,
        text -> {
          for (String leaf : leaves(text)) {
            Text changed = rebuilt(text, "", leaf);

            assertThat(COMPARISON.of(text, changed))
                .as(leaf)
                .extracting(TextDifference::pointer)
                .containsExactly(entryWithoutId(leaf));
            assertThat(COMPARISON.of(text, changed).get(0))
                .as(leaf)
                .satisfies(
                    found -> assertThat(found.before()).isNotEqualTo(found.after()),
                    found -> assertThat(found.words()).isNotBlank());
          }
        });
  }

  @Test
  void findsAsManyPlacesBackwardsAsForwards() {
    Properties.hold(
        CASES,
        random -> List.of(text(random), text(random)),
        texts -> {
          List<TextDifference> there = COMPARISON.of(texts.get(0), texts.get(1));
          List<TextDifference> back = COMPARISON.of(texts.get(1), texts.get(0));

          assertThat(back).hasSameSizeAs(there);
        });
  }

  /** Every value that has words of its own; ids are none of the text. */
  private static List<String> leaves(Text text) {
    List<String> leaves = new ArrayList<>();
    Tree.walk(
        text,
        (place, value) -> {
          boolean isLeaf =
              value instanceof String
                  || value instanceof Integer
                  || value instanceof Period
                  || value instanceof Grade
                  || value instanceof Boolean;
          if (isLeaf && !place.pointer().endsWith("/id")) {
            leaves.add(place.pointer());
          }
          return !isLeaf;
        });
    return leaves;
  }

  /** A mark has no id, so that it is told as a whole. */
  private static String entryWithoutId(String leaf) {
    return leaf.replaceAll("(/marks/\\d+)/.*", "$1");
  }

  /** A copy in which one leaf says something else. */
  @SuppressWarnings("unchecked")
  private static <T> T rebuilt(T value, String pointer, String leaf) {
    Object changed = value;
    if (pointer.equals(leaf)) {
      changed = other(value);
    } else if (value instanceof List<?> list) {
      changed =
          IntStream.range(0, list.size())
              .<Object>mapToObj(index -> rebuilt(list.get(index), pointer + "/" + index, leaf))
              .toList();
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new HashMap<>();
      map.forEach((key, each) -> copy.put(key, rebuilt(each, pointer + "/" + key, leaf)));
      changed = copy;
    } else if (value instanceof Stated<?> stated) {
      changed = new Stated<>(stated.said(), rebuilt(stated.entries(), pointer, leaf));
    } else if (value instanceof Record record && !(value instanceof Entry.Id)) {
      Record copy = record;
      for (Component component : Component.of(record.getClass())) {
        Object part = component.in(record);
        copy =
            Shapes.rebuilt(copy, component.name(), rebuilt(part, pointer + component.step(), leaf));
      }
      changed = copy;
    }
    return (T) changed;
  }

  private static Object other(Object value) {
    if (value instanceof Period) {
      return new Period(new PartialDate("1998"), null);
    } else if (value instanceof Grade grade) {
      return grade == Grade.LOW ? Grade.VERY_HIGH : Grade.LOW;
    } else if (value instanceof Boolean truth) {
      return !truth;
    }
    return value instanceof Integer number ? number + 1 : value + "!";
  }

  private static Text text(SplittableRandom random) {
    return new Text(
        word(random),
        random.nextBoolean() ? word(random) : null,
        Properties.oneOf(random, Period.UNKNOWN, new Period(new PartialDate("2018-04"), null)),
        Properties.oneOf(random, Grade.values()),
        random.nextBoolean(),
        random.nextBoolean() ? new Inner(word(random), random.nextInt(3)) : null,
        entries(random, 2),
        words(random),
        stated(random),
        random.nextBoolean() ? Map.of() : Map.of("key", word(random)));
  }

  private static Stated<Entry> stated(SplittableRandom random) {
    List<Entry> entries = entries(random, 1);
    return entries.isEmpty()
        ? Properties.oneOf(random, Stated.none(), Stated.notApplicable(), Stated.notOnRecord())
        : Stated.of(entries);
  }

  private static List<Entry> entries(SplittableRandom random, int depth) {
    return IntStream.range(0, 4)
        .filter(each -> depth > 0 && random.nextBoolean())
        .mapToObj(
            each ->
                new Entry(
                    new Entry.Id("entry-" + each),
                    word(random),
                    random.nextBoolean() ? word(random) : null,
                    words(random).stream().map(word -> new Mark(word, word(random))).toList(),
                    entries(random, depth - 1)))
        .toList();
  }

  private static List<String> words(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(each -> word(random)).toList();
  }

  private static String word(SplittableRandom random) {
    return "w" + Properties.text(random, 3, "ab");
  }
}
