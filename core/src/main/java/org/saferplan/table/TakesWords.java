package org.saferplan.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saferplan.fund.Fund;
import org.saferplan.obligation.Resource;

/**
 * Reads what an action takes, as people write it: {@code officer time; £1,200 from Safer Streets
 * Fund; printing, £80.50}. An amount is one only where it stands by itself or after a comma: "up to
 * £500" and "£500 a month" are kept in their words.
 */
final class TakesWords {
  private static final String POUNDS = "GBP";
  private static final Pattern FROM = Pattern.compile("(?i)(?:^|,?\\s+)from\\s+");
  private static final Pattern MONEY =
      Pattern.compile("(?s)(?:(.*),\\s*|)£\\s?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d{1,2})?");
  private static final Pattern COUNTED =
      Pattern.compile("(?s)(?:(.*),\\s*|)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s+(\\p{L}+)");

  private TakesWords() {}

  /** Each of those in a cell, divided by semicolons or lines. */
  static List<Resource> read(String cell, Names<Fund.Id> funds) {
    List<Resource> takes = new ArrayList<>();
    for (String piece : cell.split("[;\\n]", -1)) {
      if (!piece.isBlank()) {
        takes.add(resource(piece.strip(), funds));
      }
    }
    return takes.stream().distinct().toList();
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
    Matcher money = MONEY.matcher(piece);
    if (money.matches()) {
      return new Resource(words(money.group(1)), number(money), POUNDS, fund);
    }
    Matcher counted = COUNTED.matcher(piece);
    return counted.matches()
        ? new Resource(words(counted.group(1)), number(counted), counted.group(4), fund)
        : new Resource(words(piece), null, null, fund);
  }

  private static BigDecimal number(Matcher found) {
    String decimals = found.group(3);
    return new BigDecimal(found.group(2).replace(",", "") + (decimals == null ? "" : decimals));
  }

  private static @Nullable String words(@Nullable String piece) {
    return piece == null || piece.isBlank() ? null : piece.strip();
  }
}
