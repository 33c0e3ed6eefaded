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
  public record Leaf(String words) {}

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
}
