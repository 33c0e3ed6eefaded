package org.saferplan.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.json.Samples.Colour;
import org.saferplan.json.Samples.Fair;
import org.saferplan.json.Samples.Id;
import org.saferplan.json.Samples.Raffle;
import org.saferplan.json.Samples.Stall;
import org.saferplan.json.Samples.TeaTent;

/** Makes fairs of all kinds from a seed. */
final class FairMaker {
  private static final List<String> TEXTS =
      List.of(
          "a",
          "Ffair yr Haf",
          "\"quoted\" \\ / \n\ttabbed",
          "\u0000\u001f\u007f",
          "𝔘 😀 \u2028",
          " ",
          "null",
          "-0.0",
          "</script>",
          "é e\u0301");

  private final SplittableRandom random;

  FairMaker(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Fair fair() {
    return new Fair(
        id(),
        text(),
        maybe(this::text),
        day(),
        maybe(() -> LocalTime.ofSecondOfDay(random.nextInt(86_400))),
        maybe(() -> Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000))),
        maybe(this::amount),
        random.nextInt(),
        random.nextLong(),
        random.nextBoolean(),
        maybe(random::nextBoolean),
        colour(),
        random.nextBoolean() ? Set.of() : EnumSet.of(colour(), colour(), colour()),
        some(3, this::text),
        prizes(),
        some(3, () -> stall(3)),
        shifts(),
        maybe(() -> key(random.nextBoolean())));
  }

  private @Nullable <T> T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> List<T> some(int most, Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      values.add(value.get());
    }
    return values;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size())) + "x";
  }

  private Id id() {
    return new Id("id-" + random.nextInt(1_000));
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(random.nextInt(30_000));
  }

  private BigDecimal amount() {
    return BigDecimal.valueOf(random.nextLong(), random.nextInt(40));
  }

  private Colour colour() {
    return Colour.values()[random.nextInt(Colour.values().length)];
  }

  private Stated<Id> prizes() {
    return switch (random.nextInt(4)) {
      case 0 -> Stated.none();
      case 1 -> Stated.notApplicable();
      case 2 -> Stated.of(List.of(id(), id()));
      default -> Stated.notOnRecord();
    };
  }

  private Stall stall(int depth) {
    return depth == 0 || random.nextBoolean()
        ? new Raffle(amount())
        : new TeaTent(1 + random.nextInt(9), some(2, () -> stall(depth - 1)));
  }

  private Map<Id, Period> shifts() {
    Map<Id, Period> shifts = new LinkedHashMap<>();
    some(4, this::id)
        .forEach(id -> shifts.put(id, new Period(maybe(() -> PartialDate.of(day())), null)));
    return shifts;
  }

  private Key key(boolean version) {
    Key key = new Key(Kind.ACTION_PLAN, id().value());
    return version ? Version.key(key, 1 + random.nextInt(99)) : key;
  }
}
