package org.saferplan.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;

/** Who chairs. */
public final class Chairs {
  private Chairs() {}

  /** The chairs of a body on a day: its post, or the organisation whose chair it is. */
  public static List<Party> of(Body body, LocalDate on) {
    return body.chairs().stream()
        .filter(chair -> chair.period().covers(on))
        .map(
            chair -> {
              Post.Id post = chair.post();
              return post != null
                  ? Party.of(post)
                  : Party.of(Objects.requireNonNull(chair.organisation()));
            })
        .distinct()
        .toList();
  }

  /** The chairs of a body on a day; the body itself where none is on record. */
  public static List<Party> orItself(Body body, LocalDate on) {
    List<Party> chairs = of(body, on);
    return chairs.isEmpty() ? List.of(Party.of(body.id())) : chairs;
  }

  /** The same of whatever acts as the strategy group. */
  public static List<Party> ofStrategyGroup(Partnership partnership, LocalDate on) {
    return partnership.bodies().stream()
        .filter(body -> body.actedAs(Capacity.STRATEGY_GROUP, on))
        .flatMap(body -> orItself(body, on).stream())
        .distinct()
        .toList();
  }
}
