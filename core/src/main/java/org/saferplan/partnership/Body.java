package org.saferplan.partnership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.Period;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * A group that meets.
 *
 * @param name its printed name; blank where it is not known
 * @param note what else is on record of it
 * @param organisation the council whose body it is; blank for the partnership's own and for outside
 *     bodies
 * @param outside whether it belongs neither to the partnership nor to one of its councils
 * @param actsAs in what capacities, by period
 * @param chairs by period; several at a time are co-chairs
 */
public record Body(
    Id id,
    @Nullable String name,
    @Nullable String shortName,
    @Nullable String note,
    Organisation.@Nullable Id organisation,
    @Nullable Boolean outside,
    List<ActingAs> actsAs,
    List<Chair> chairs) {

  /** Names a body. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.has(register, Partnership::bodies, body -> body.id().equals(this));
    }

    @Override
    public String named() {
      return "body " + value;
    }
  }

  /** A body acts in a capacity for a period. */
  public record ActingAs(Capacity capacity, Period period, List<Citation> sources) {
    /** Takes a copy. */
    public ActingAs {
      sources = List.copyOf(sources);
    }
  }

  /** A post chairs a body for a period. */
  public record Chair(Post.Id post, Period period, List<Citation> sources) {
    /** Takes a copy. */
    public Chair {
      sources = List.copyOf(sources);
    }
  }

  /** Takes copies. */
  public Body {
    actsAs = List.copyOf(actsAs);
    chairs = List.copyOf(chairs);
  }

  /** What it is called: its printed name where that is known, else what its id says. */
  public String called() {
    if (name != null) {
      return name;
    }
    return shortName != null ? shortName : id.value().replace('-', ' ');
  }

  /** Whether it can have acted in this capacity on this day. */
  public boolean actedAs(Capacity capacity, LocalDate day) {
    return actsAs.stream().anyMatch(as -> as.capacity() == capacity && as.period().covers(day));
  }
}
