package org.saferplan.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.saferplan.partnership.Holds;

/**
 * Headings as action plans have them, in English and in Welsh: guesses, which somebody confirms.
 * Written as words alone.
 */
final class Synonyms {
  /** A longer heading can say nothing certain. */
  private static final int LONGEST = 80;

  private static final Map<String, Holds> WORDS = new HashMap<>();

  private static void under(Holds holds, String... words) {
    for (String each : words) {
      WORDS.put(each, holds);
    }
  }

  static {
    under(Holds.ID, "action id", "saferplan id");
    under(Holds.REFERENCE, "ref", "ref no", "no", "number", "action no", "action number");
    under(Holds.REFERENCE, "action ref", "action reference", "cyfeirnod", "cyf", "rhif");
    under(Holds.ACTION, "actions", "action required", "action to be taken", "activity");
    under(Holds.ACTION, "activities", "task", "what", "what we will do", "what will we do");
    under(Holds.ACTION, "milestone", "key action", "key actions", "deliverable", "gweithred");
    under(Holds.ACTION, "cam gweithredu", "camau gweithredu");
    under(Holds.HEADING, "section", "workstream", "work stream", "strand", "adran");
    under(Holds.SERVES, "priority", "priorities", "objective", "aim", "theme", "outcome");
    under(Holds.SERVES, "strategic priority", "links to", "blaenoriaeth", "amcan", "nod");
    under(Holds.LEADS, "lead", "leads", "lead officer", "lead agency", "lead organisation");
    under(Holds.LEADS, "lead partner", "owner", "action owner", "action lead", "who");
    under(Holds.LEADS, "responsible", "responsible officer", "responsibility", "accountable");
    under(Holds.LEADS, "by whom", "arweinydd", "swyddog arweiniol", "pwy", "cyfrifoldeb");
    under(Holds.DELIVERS, "delivery partner", "delivery partners", "deliverer", "delivery");
    under(Holds.HELPS, "partners", "partner", "supporting partners", "support", "supported by");
    under(Holds.HELPS, "partner agencies", "partneriaid");
    under(Holds.DUE, "due", "due date", "date due", "deadline", "when", "by", "timescale");
    under(Holds.DUE, "timescales", "timeframe", "target date", "completion date", "date");
    under(Holds.DUE, "target completion date", "end date", "erbyn pryd", "erbyn", "pryd");
    under(Holds.DUE, "dyddiad cau", "amserlen", "dyddiad targed");
    under(Holds.PLACES, "area", "areas", "place", "location", "ward", "wards", "ble", "lleoliad");
    under(Holds.TAKES, "resource", "resource implications", "cost", "costs", "budget");
    under(Holds.TAKES, "funding", "resources required", "adnoddau", "cost budget");
    under(Holds.SUCCESS, "success measure", "success measures", "measure", "measures", "kpi");
    under(Holds.SUCCESS, "performance measure", "performance measures", "success criteria");
    under(Holds.SUCCESS, "how will we know", "how we will measure success", "impact");
    under(Holds.SUCCESS, "expected outcome", "mesur llwyddiant", "mesurau llwyddiant");
    under(Holds.NOTE, "notes", "nodyn", "nodiadau");
    under(Holds.HAPPENED, "progress", "update", "progress update", "latest update", "comments");
    under(Holds.HAPPENED, "comment", "commentary", "progress to date", "current position");
    under(Holds.HAPPENED, "narrative", "cynnydd", "diweddariad", "sylwadau");
    under(Holds.ON_TRACK, "on track y n", "ontrack", "ar y trywydd iawn", "ar y trywydd");
    under(Holds.NEXT, "next steps", "next action", "next actions", "planned next");
    under(Holds.NEXT, "cam nesaf", "camau nesaf");
    under(Holds.RATING, "rag", "rag rating", "rag status", "brag", "brag status", "status");
    under(Holds.RATING, "brag rating", "statws", "statws cag", "colour");
    under(Holds.RATING_BECAUSE, "reason for rating", "rag reason", "reason for rag");
    under(Holds.FORECAST, "forecast", "forecast date", "expected", "expected date");
    under(Holds.FORECAST, "revised date", "expected completion", "revised deadline");
    under(Holds.FORECAST, "forecast completion", "disgwylir erbyn", "dyddiad diwygiedig");
    under(Holds.COMPLETED, "complete", "done", "date completed", "completed on", "closed");
    under(Holds.COMPLETED, "actual completion date", "cwblhawyd", "wedi i gwblhau");
    under(Holds.ACHIEVED, "achieved", "achievement", "result", "outcome achieved", "cyflawnwyd");
    under(Holds.SAID_ON, "update date", "last updated", "date updated", "updated");
    under(Holds.SAID_ON, "dyddiad y diweddariad");
    under(Holds.SAID_BY, "updated by", "reported by", "author", "diweddarwyd gan");
    under(Holds.PERIOD, "reporting period", "quarter", "cyfnod", "chwarter");
  }

  private Synonyms() {}

  /** What the heading says as a whole. */
  static Optional<Holds> of(String plain) {
    return Optional.ofNullable(WORDS.get(plain));
  }

  /** The longest of these that stands in the heading, whole words only. */
  static Optional<Holds> within(String plain) {
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> words = List.of(plain.split(" "));
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(
            from ->
                IntStream.rangeClosed(from + 1, words.size())
                    .mapToObj(to -> String.join(" ", words.subList(from, to))))
        .filter(phrase -> WORDS.containsKey(phrase) && !TOO_SHORT.contains(phrase))
        .max(Comparator.comparingInt(String::length))
        .map(WORDS::get);
  }

  /** As a part of a longer heading these say nothing. */
  private static final List<String> TOO_SHORT =
      List.of(
          "no", "by", "who", "what", "when", "date", "number", "expected", "pwy", "pryd", "nod");
}
