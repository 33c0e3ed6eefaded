package org.saferplan.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Content;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;

/** Records that use every part of the convention. */
public final class Samples {
  static final JsonLanguage LANGUAGE =
      new JsonLanguage(Map.of(Kind.PLAN, Hall.class, Kind.MEETING, Fair.class));

  private Samples() {}

  /** An id. */
  public record Id(String value) implements Identifier {
    /** Refuses what is none. */
    public Id {
      Identifier.checked(value);
    }
  }

  /** An enumeration. */
  public enum Colour {
    SKY_BLUE,
    RED,
    AMBER
  }

  /** One of several. */
  public sealed interface Stall {}

  /** One, with records of the sealed type within it. */
  public record TeaTent(int cups, List<Stall> beside) implements Stall {
    /** Refuses a tent without cups. */
    public TeaTent {
      beside = List.copyOf(beside);
      if (cups < 1) {
        throw new InvalidValueException("a tea tent has cups");
      }
    }
  }

  /** Another, which would be a value if it did not have to say what it is. */
  public record Raffle(BigDecimal value) implements Stall {}

  /** Everything. */
  public record Fair(
      @Derived Id id,
      String name,
      @Nullable String motto,
      LocalDate on,
      @Nullable LocalTime opens,
      @Nullable Instant announced,
      @Nullable BigDecimal takings,
      int visitors,
      long steps,
      boolean wet,
      @Nullable Boolean repeated,
      Colour colour,
      Set<Colour> bunting,
      List<String> notes,
      Stated<Id> prizes,
      List<Stall> stalls,
      Map<Id, Period> shifts,
      @Nullable Key follows)
      implements Document {
    /** Derives a blank id. */
    public Fair {
      id = Derived.Ids.given(id, name, Id::new);
      bunting = Set.copyOf(bunting);
      notes = List.copyOf(notes);
      stalls = List.copyOf(stalls);
      shifts = Map.copyOf(shifts);
    }

    @Override
    public Key key() {
      return new Key(Kind.MEETING, id.value());
    }

    @Override
    public String title() {
      return name;
    }
  }

  /** A small document. */
  public record Hall(Id id, List<Hall> rooms) implements Document {
    /** Takes a copy. */
    public Hall {
      rooms = List.copyOf(rooms);
    }

    @Override
    public Key key() {
      return new Key(Kind.PLAN, id.value());
    }

    @Override
    public String title() {
      return id.value();
    }
  }

  /** A command. */
  public record OpenFair(
      @NotBlank @Nullable String name,
      @NotNull @Nullable Period period,
      @Nullable Integer visitors,
      List<Stall> stalls,
      @Nullable Content poster)
      implements Command {
    /** Never throws. */
    public OpenFair {
      stalls = stalls == null ? List.of() : List.copyOf(stalls);
    }
  }

  /** A command that is a document. */
  public record HoldFair(@NotNull @Nullable Fair value) implements Command {}
}
