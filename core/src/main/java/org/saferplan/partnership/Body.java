package org.saferplan.partnership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Called;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * A group that meets.
 *
 * @param name its printed name; blank where it is not known
 * @param nameInWelsh where the partnership has it
 * @param note what else is on record of it
 * @param organisation the council whose body it is; blank for the partnership's own and for outside
 *     bodies
 * @param outside whether it belongs neither to the partnership nor to one of its councils
 * @param period when it exists; blank where that is not on record
 * @param actsAs in what capacities, by period
 * @param chairs by period; several at a time are co-chairs
 * @param seats who sits on it, by period
 * @param rhythm how often it meets, by period
 */
public record Body(
    Id id,
    @Nullable String name,
    @Called("name in Welsh") @Nullable String nameInWelsh,
    @Nullable String shortName,
    @Nullable String note,
    Organisation.@Nullable Id organisation,
    @Nullable Boolean outside,
    Period period,
    List<ActingAs> actsAs,
    List<Chair> chairs,
    List<Seat> seats,
    List<Rhythm> rhythm) {

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

  /** A post chairs a body for a period, or an organisation provides the chair. */
  public record Chair(
      Post.@Nullable Id post,
      Organisation.@Nullable Id organisation,
      Period period,
      List<Citation> sources) {
    /** Refuses a chair of nobody. */
    public Chair {
      sources = List.copyOf(sources);
      if (post == null && organisation == null) {
        throw new InvalidValueException("name the post that chairs, or whose chair it is");
      }
    }
  }

  /**
   * Somebody sits on a body for a period.
   *
   * @param appointedBy the organisation that appointed them
   */
  public record Seat(
      Party party, Organisation.@Nullable Id appointedBy, Period period, List<Citation> sources) {
    /** Takes a copy. */
    public Seat {
      sources = List.copyOf(sources);
    }
  }

  /**
   * How often a body meets.
   *
   * @param everyMonths so many months lie between two meetings; blank where it is not that regular
   * @param words as printed
   */
  public record Rhythm(@Nullable Integer everyMonths, @Nullable String words, Period period) {
    /** Refuses a rhythm that says nothing. */
    public Rhythm {
      if (everyMonths == null && words == null) {
        throw new InvalidValueException("say how often it meets");
      }
      if (everyMonths != null && everyMonths < 1) {
        throw new InvalidValueException("at least one month lies between two meetings");
      }
    }
  }

  /** Takes copies. */
  public Body {
    actsAs = List.copyOf(actsAs);
    chairs = List.copyOf(chairs);
    seats = List.copyOf(seats);
    rhythm = List.copyOf(rhythm);
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
