package org.saferplan.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them. */
public final class Amounts {
  private static final int PENCE = 2;

  private Amounts() {}

  /** With commas between thousands, and every decimal on record: {@code 2,172}. */
  public static String words(BigDecimal amount) {
    int decimals = Math.max(0, amount.scale());
    return String.format(Locale.UK, "%,." + decimals + "f", amount);
  }

  /**
   * With its unit: {@code 2,172 crimes}, {@code 12.5 %}; money in pounds to the penny, {@code
   * £1,200.00}.
   */
  public static String words(BigDecimal amount, @Nullable String unit) {
    if (unit == null) {
      return words(amount);
    } else if (unit.equals("GBP")) {
      BigDecimal pence = amount.abs().setScale(Math.max(PENCE, amount.scale()));
      return (amount.signum() < 0 ? "-£" : "£") + words(pence);
    }
    return words(amount) + " " + unit;
  }
}
