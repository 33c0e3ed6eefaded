package org.saferplan.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saferplan.fund.Fund;
import org.saferplan.obligation.Resource;

/**
 * Reads what an action takes, as people write it: {@code officer time, 200 hours; £1,200 from Safer
 * Streets Fund; printing, £80.50}. An amount is one only where it stands by itself or after a comma
 * and a space, and only of money, hours and days: "up to £500" and "£500 a month" are kept in their
 * words.
 */
final class TakesWords {
  private static final String POUNDS = "GBP";
  private static final Set<String> COUNTED = Set.of(POUNDS, "hours", "days");
  private static final Pattern FROM = Pattern.compile("(?i)(?:^|,? )from ");
  private static final Pattern AMOUNT =
      Pattern.compile("(£ ?|)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?: (\\p{L}+))?");

  /** A piece that is longer tells a story. */
  private static final int LONGEST = 300;

  private TakesWords() {}

  /** Each of those in a cell, divided by semicolons or lines. */
  static List<Resource> read(String cell, Names<Fund.Id> funds) {
    List<Resource> takes = new ArrayList<>();
    for (String each : cell.split("[;\\n]", -1)) {
      String piece = each.strip();
      if (piece.length() > LONGEST) {
        takes.add(new Resource(piece, null, null, null));
      } else if (!piece.isEmpty()) {
        takes.add(resource(piece.replaceAll("\\s+", " "), funds));
      }
    }
    return takes;
  }

  private static Resource resource(String piece, Names<Fund.Id> funds) {
    Matcher from = FROM.matcher(piece);
    while (from.find()) {
      Optional<Fund.Id> fund = funds.match(piece.substring(from.end())).only();
      if (fund.isPresent()) {
        return amount(piece.substring(0, from.start()), fund.get());
      }
    }
    return amount(piece, null);
  }

  private static Resource amount(String piece, Fund.@Nullable Id fund) {
    int comma = piece.lastIndexOf(", ");
    Matcher alone = AMOUNT.matcher(piece.substring(comma < 0 ? 0 : comma + 2));
    String unit = alone.matches() ? unit(alone) : null;
    if (unit == null) {
      return new Resource(words(piece), null, null, fund);
    }
    String decimals = alone.group(3) == null ? "" : alone.group(3);
    return new Resource(
        comma < 0 ? null : words(piece.substring(0, comma)),
        new BigDecimal(alone.group(2).replace(",", "") + decimals),
        unit,
        fund);
  }

  /** Nothing where it is no amount of what is known. */
  private static @Nullable String unit(Matcher amount) {
    String word = amount.group(4);
    if (amount.group(1).isEmpty()) {
      return word != null && COUNTED.contains(word) ? word : null;
    }
    String pence = amount.group(3);
    return word == null && (pence == null || pence.length() <= ".00".length()) ? POUNDS : null;
  }

  /** Whether money is in its words, and no amount or no fund was read in it. */
  static boolean isUnclear(Resource resource) {
    String words = resource.words();
    return words != null && words.indexOf('£') >= 0 && resource.amount() == null;
  }

  private static @Nullable String words(String piece) {
    return piece.isBlank() ? null : piece.strip();
  }
}
