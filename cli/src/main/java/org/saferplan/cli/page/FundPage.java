package org.saferplan.cli.page;

import java.util.List;
import org.saferplan.fund.Balance;
import org.saferplan.fund.Fund;
import org.saferplan.fund.FundReading;
import org.saferplan.fund.Movement;
import org.saferplan.partnership.Partnership;

/** A fund: what it received, what became of it, and what is left. */
public final class FundPage {
  private static final int COLUMN = 16;

  private FundPage() {}

  /** All of it. */
  public static Page of(Partnership partnership, Fund fund, FundReading reading) {
    Phrases phrases = new Phrases(partnership);
    Page page = new Page().title(fund.title());
    List<String> paidBy = reading.paidBy();
    page.field(COLUMN, "Paid by", paidBy.isEmpty() ? Phrases.UNKNOWN : String.join("; ", paidBy));
    page.field(COLUMN, "Period", Phrases.period(fund.period()));
    page.blank().add(balance(reading)).blank().heading("Movements");
    fund.movements().forEach(each -> page.item(movement(phrases, reading, each)));
    if (fund.movements().isEmpty()) {
      page.text("None on record.");
    }
    return page.add(remarks(reading));
  }

  /** Its name, what is left and what is to be looked at. */
  public static Page line(FundReading reading) {
    Page page =
        new Page()
            .item(
                "%s (%s): %s left of %s"
                    .formatted(
                        reading.title(),
                        reading.fund().value(),
                        reading.words(reading.balance().left()),
                        reading.words(reading.balance().received())));
    reading.remarks().forEach(each -> page.text(1, each));
    return page;
  }

  private static Page balance(FundReading reading) {
    Balance balance = reading.balance();
    return new Page()
        .field(COLUMN, "Received", reading.words(balance.received()))
        .field(COLUMN, "Earmarked", reading.words(balance.earmarked()))
        .field(COLUMN, "Spent", reading.words(balance.spent()))
        .field(COLUMN, "In reserve", reading.words(balance.reserved()))
        .field(COLUMN, "Moved", reading.words(balance.moved()))
        .field(COLUMN, "Left", reading.words(balance.left()));
  }

  private static String movement(Phrases phrases, FundReading reading, Movement movement) {
    String on = movement.on() == null ? "" : " " + Phrases.on(movement.on());
    String to = movement.to() == null ? "" : " to " + movement.to().value();
    String what = movement.forWhat() == null ? "" : ", for " + movement.forWhat();
    String recipient =
        movement.recipient() == null ? "" : ", to " + phrases.party(movement.recipient());
    return "%s %s%s%s%s%s%s"
        .formatted(
            reading.words(movement.amount()),
            Phrases.enumerated(movement.what()),
            to,
            on,
            what,
            recipient,
            phrases.cited(movement.sources()));
  }

  private static Page remarks(FundReading reading) {
    Page page = new Page();
    if (!reading.remarks().isEmpty()) {
      page.blank().heading("To be looked at");
      reading.remarks().forEach(page::item);
    }
    return page;
  }
}
