package org.saferplan.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/** No plan and no edition follows itself, however far round. */
public final class NoCircles implements Consistency {

  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    if (document instanceof Edition edition && edition.follows() != null) {
      return circle(
          edition.id(),
          edition.follows(),
          id -> register.find(Edition.class, id.key()).map(Edition::follows));
    }
    if (document instanceof Plan plan && plan.follows() != null) {
      return circle(
          plan.id(), plan.follows(), id -> register.find(Plan.class, id.key()).map(Plan::follows));
    }
    return List.of();
  }

  private static <I> List<Contradiction> circle(
      I start, I followed, Function<I, Optional<I>> before) {
    Set<I> seen = new HashSet<>(Set.of(start));
    @Nullable I each = followed;
    while (each != null && seen.add(each)) {
      each = before.apply(each).orElse(null);
    }
    return each == null
        ? List.of()
        : List.of(
            new Contradiction(
                followed,
                "circle",
                "what it follows comes, in the end, after it",
                "mend the order"));
  }
}
