package org.saferplan.plan;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.document.TextComparison;
import org.saferplan.document.TextDifference;
import org.saferplan.partnership.NamesOnRecord;
import org.saferplan.register.Register;

/** Where two texts read differently, without what belongs to no text and what is told elsewhere. */
final class TextOnly {
  /**
   * What is never part of a document's text, as record and component: it is added as time goes on,
   * and nothing that was adopted changes by it.
   */
  static final Set<String> ADDED_LATER =
      Set.of(
          "Edition.publications",
          "Edition.uses",
          "Edition.progress",
          "Obligation.moves",
          "Obligation.updates",
          "Obligation.completions",
          "Obligation.ended",
          "Measure.results",
          "Measure.states",
          "Measure.updates",
          "Fund.movements");

  /** Where it is on record says nothing in the text itself. */
  private static final String PROVENANCE = "sources";

  private TextOnly() {}

  static List<TextDifference> differences(Register register, Document older, Document newer) {
    TextComparison comparison =
        TextComparison.in(new NamesOnRecord(register, newer, older)).without(TextOnly::isNoText);
    return older instanceof Edition before && newer instanceof Edition after
        ? Stream.concat(
                new ToldByPriorities(before, after).differences(comparison).stream(),
                ChangedReasons.between(register, before, after).stream())
            .toList()
        : comparison.of((Record) older, (Record) newer);
  }

  private static boolean isNoText(RecordComponent component) {
    String name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    return component.getName().equals(PROVENANCE) || ADDED_LATER.contains(name);
  }
}
