package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.document.Tree;
import org.saferplan.register.Reference;

/** What is asked of every commit: where in what it writes something is named. */
final class ReferenceWalkTest {

  @Test
  void passesByNoReferenceInAnythingThatSaferplanKnows() {
    List<?> samples =
        Stream.of(Samples.founding(), Samples.continuing(), Samples.MORE)
            .flatMap(List::stream)
            .toList();

    assertThat(samples)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            sample -> {
              List<String> all = new ArrayList<>();
              Tree.walk(sample, (place, value) -> noted(place, value, all));
              List<String> found = new ArrayList<>();
              Tree.walk(sample, Reference.class, (place, value) -> noted(place, value, found));
              assertThat(found).isEqualTo(all);
            });
  }

  private static boolean noted(Tree.Place place, Object value, List<String> found) {
    if (value instanceof Reference reference) {
      found.add(place.pointer() + " " + reference);
    }
    return true;
  }
}
