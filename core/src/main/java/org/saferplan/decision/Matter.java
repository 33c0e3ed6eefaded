package org.saferplan.decision;

import java.time.LocalDate;
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
 * @param met those of them that were met since
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
    List<Met> met,
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

  /**
   * A condition was met.
   *
   * @param condition in the words in which it stands among the conditions
   */
  public record Met(String condition, PartialDate on, List<Citation> sources) {
    /** Takes a copy. */
    public Met {
      condition = InvalidValueException.requireText(condition, "the condition");
      sources = List.copyOf(sources);
    }
  }

  /**
   * Refuses a condition met that was never made, a step of no document, and amendments that the
   * effect does not know of.
   */
  public Matter {
    about = InvalidValueException.requireText(about, "what the decision is about");
    amendments = Entries.distinct(amendments, Amendment::id, "amendments");
    conditions = List.copyOf(conditions);
    met = List.copyOf(met);
    for (Met each : met) {
      if (!conditions.contains(each.condition())) {
        throw new InvalidValueException(
            "“%s” is none of its conditions: give it in their words".formatted(each.condition()));
      }
    }
    accounts = List.copyOf(accounts);
    if (step != null && subject == null) {
      throw new InvalidValueException("a step is taken by a document: name the subject");
    }
    if (!amendments.isEmpty() && !effect.isCarried()) {
      throw new InvalidValueException(
          "amendments belong to a decision that agreed: its effect is " + effect.words());
    }
  }

  /** The conditions that were not met by a day. */
  public List<String> conditionsOpen(LocalDate day) {
    return conditions.stream()
        .filter(
            each ->
                met.stream()
                    .noneMatch(
                        one -> one.condition().equals(each) && !one.on().earliest().isAfter(day)))
        .toList();
  }

  /** With one more condition met. */
  public Matter withMet(Met one) {
    return Copy.with(this, "met", Entries.plus(met, one));
  }

  /** With these amendments instead. */
  public Matter withAmendments(List<Amendment> changed) {
    return Copy.with(this, "amendments", changed);
  }
}
