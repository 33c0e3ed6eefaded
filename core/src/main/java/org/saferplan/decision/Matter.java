package org.saferplan.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Entries;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Route;

/**
 * One thing that a decision is about, and what the decision did with it.
 *
 * @param subject the document, where it is one
 * @param about what it is about in words, as in the paper
 * @param step the step of the document's route that is taken; blank for a decision off the route
 * @param words as minuted
 * @param amendments made or asked for
 * @param conditions on which it was agreed to
 * @param until the last day the document is to apply, where the decision ends or extends it
 * @param accounts what other sources say was decided, where they differ
 * @param vote how the body voted; blank where that is not on record
 */
public record Matter(
    @Nullable Subject subject,
    String about,
    Route.Step.@Nullable Id step,
    @Nullable String words,
    Effect effect,
    List<Amendment> amendments,
    List<String> conditions,
    @Nullable PartialDate until,
    List<Account> accounts,
    @Nullable Vote vote) {

  /**
   * Another source's account of what was decided.
   *
   * @param words in that source's words
   */
  public record Account(String words, List<Citation> sources) {
    /** Takes a copy. */
    public Account {
      sources = List.copyOf(sources);
    }
  }

  /** Refuses a step of no document, and amendments that the effect does not know of. */
  public Matter {
    about = InvalidValueException.requireText(about, "what the decision is about");
    amendments = Entries.distinct(amendments, Amendment::id, "amendments");
    conditions = List.copyOf(conditions);
    accounts = List.copyOf(accounts);
    if (step != null && subject == null) {
      throw new InvalidValueException("a step is taken by a document: name the subject");
    }
    if (!amendments.isEmpty() && !effect.isCarried()) {
      throw new InvalidValueException(
          "amendments belong to a decision that agreed: its effect is " + effect.words());
    }
  }

  /** With these amendments instead. */
  public Matter withAmendments(List<Amendment> changed) {
    return Copy.with(this, "amendments", changed);
  }
}
