package org.saferplan.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;
import org.saferplan.register.DocumentId;

/**
 * Money, or hours that stand for money, for a period.
 *
 * @param paidBy who gives it, such as a policing body; several for a pooled fund
 * @param period when it can be spent
 * @param unit in which its amounts are told: {@code GBP} for pounds sterling, or such as {@code
 *     hours}
 * @param ringFenced whether it can be spent on what it was given for and nothing else
 * @param conditions on which it is given
 * @param movements what became of it, the first one first
 */
public record Fund(
    @Derived Id id,
    String title,
    List<Party> paidBy,
    Period period,
    String unit,
    @Nullable Boolean ringFenced,
    List<Condition> conditions,
    List<Movement> movements,
    List<Citation> sources,
    @Nullable String note)
    implements Document {

  /** Names a fund. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.FUND;
    }
  }

  /**
   * A condition on which it is given, such as that the grant is confirmed.
   *
   * @param met whether it is met; blank where that is not known yet
   */
  public record Condition(String words, @Nullable Boolean met, List<Citation> sources) {
    /** Refuses a condition that says nothing. */
    public Condition {
      words = InvalidValueException.requireText(words, "the condition");
      sources = List.copyOf(sources);
    }
  }

  /** Derives a blank id from the title. */
  public Fund {
    title = InvalidValueException.requireText(title, "the fund's name");
    id = Derived.Ids.given(id, title, Id::new);
    unit = InvalidValueException.requireText(unit, "the unit of the fund's amounts");
    paidBy = List.copyOf(paidBy);
    conditions = List.copyOf(conditions);
    movements = List.copyOf(movements);
    sources = List.copyOf(sources);
  }

  @Override
  public Key key() {
    return id.key();
  }

  /** With one more movement. */
  public Fund withMovement(Movement movement) {
    return Copy.with(this, "movements", Entries.plus(movements, movement));
  }

  /** The same under another id. */
  public Fund withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
