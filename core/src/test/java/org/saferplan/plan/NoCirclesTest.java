package org.saferplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.saferplan.Properties;
import org.saferplan.Records;
import org.saferplan.register.Register;

final class NoCirclesTest {

  private record Follow(int edition, int followed) {}

  @Test
  void refusesExactlyWhatClosesACircle() {
    Properties.holdForSequences(
        300,
        25,
        random -> new Follow(random.nextInt(8), random.nextInt(8)),
        follows -> {
          Register register = Register.empty();
          Map<Integer, Integer> before = new HashMap<>();
          for (Follow each : follows) {
            if (each.edition() == each.followed()) {
              continue;
            }
            Edition edition =
                Records.edition(
                    "e" + each.edition(), "Edition", "2018", "2019", "e" + each.followed());
            Register after = register.with(register.revision() + 1, java.util.List.of(edition));
            Map<Integer, Integer> wanted = new HashMap<>(before);
            wanted.put(each.edition(), each.followed());
            boolean refused = !new NoCircles().contradictions(edition, after).isEmpty();

            assertThat(refused).isEqualTo(comesRound(wanted, each.edition()));
            if (!refused) {
              register = after;
              before = wanted;
            }
          }
        });
  }

  private static boolean comesRound(Map<Integer, Integer> before, int start) {
    Set<Integer> seen = new TreeSet<>();
    Integer each = before.get(start);
    while (each != null && each != start && seen.add(each)) {
      each = before.get(each);
    }
    return each != null;
  }
}
