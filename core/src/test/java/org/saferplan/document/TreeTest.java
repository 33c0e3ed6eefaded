package org.saferplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saferplan.fact.Stated;
import org.saferplan.plan.Plan;

final class TreeTest {

  /** A record of everything that is walked. */
  public record Root(
      Plan.Id id, List<Leaf> list, Stated<Leaf> stated, Map<String, Leaf> map, Leaf blank) {}

  /** A record whose one component is not its value. */
  public record Leaf(String words) implements Sealed {}

  private static final Leaf FIRST = new Leaf("first");
  private static final Leaf SECOND = new Leaf("second");
  private static final Root ROOT =
      new Root(
          new Plan.Id("plan"),
          List.of(FIRST, SECOND),
          Stated.of(List.of(new Leaf("stated"))),
          Map.of("a/b~c", new Leaf("keyed")),
          null);

  @Test
  void pointsAtTheVeryInstance() {
    assertThat(Tree.places(ROOT)).containsEntry(SECOND, "/list/1").containsEntry(ROOT, "");
    assertThat(Tree.places(ROOT).get(new Leaf("second"))).isNull();
  }

  @Test
  void visitsEveryTextUnderThePointerThatJsonGivesIt() {
    List<String> found = new ArrayList<>();

    Tree.walk(
        ROOT,
        (place, value) -> {
          if (value instanceof String text) {
            found.add(place.pointer() + "=" + text);
          }
          return true;
        });

    assertThat(found)
        .containsExactly(
            "/id=plan",
            "/list/0/words=first",
            "/list/1/words=second",
            "/stated/0/words=stated",
            "/map/a~1b~0c/words=keyed");
  }

  @Test
  void looksNoFurtherWhereItIsToldNotTo() {
    List<String> visited = new ArrayList<>();

    Tree.walk(
        ROOT,
        (place, value) -> {
          visited.add(place.pointer());
          return place.pointer().isEmpty();
        });

    assertThat(visited).containsExactly("", "/id", "/list", "/stated", "/map");
  }

  /** What may hold a text only now and then, or somewhere deep. */
  public record Deep(
      Object anything,
      Speaking speaking,
      Sealed sealed,
      Stated<Integer> numbers,
      List<List<Leaf>> lists,
      int number,
      Self self) {}

  /** An interface of which nobody knows who implements it. */
  public interface Speaking {}

  /** An interface of which it is known. */
  public sealed interface Sealed permits Leaf, Number {}

  /** One of them. */
  public record Number(int number) implements Sealed {}

  /** A record within itself. */
  public record Self(List<Self> inner, int number) {}

  @Test
  void passesByWhatCanHoldNoneOfWhatIsLookedFor() {
    Self self = new Self(List.of(new Self(List.of(), 2)), 3);
    Deep deep =
        new Deep(
            "text",
            new Spoken("spoken"),
            new Leaf("sealed"),
            Stated.of(List.of(1)),
            List.of(List.of(new Leaf("listed"))),
            7,
            self);
    List<Object> visited = new ArrayList<>();

    Tree.walk(deep, String.class, (place, value) -> visited.add(value));

    assertThat(visited)
        .contains("text", "spoken", "sealed", "listed")
        .doesNotContain(7, 1, self, Stated.of(List.of(1)));
  }

  /** One who speaks. */
  public record Spoken(String words) implements Speaking {}
}
