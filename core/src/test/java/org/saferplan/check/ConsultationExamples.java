package org.saferplan.check;

import static org.saferplan.Records.period;
import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_COVERED;
import static org.saferplan.check.Answer.NOT_EVIDENCED;
import static org.saferplan.check.Answer.NOT_MET;

import java.util.List;
import java.util.Set;
import org.saferplan.consultation.Consultation;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Period;

/** Whose views were sought. */
final class ConsultationExamples {
  private static final String ASKED = "consultation";

  static final List<Example> ALL =
      List.of(
          Example.of(ASKED, "all that is asked for, before adoption", Set.of(MET)),
          Example.of(
              ASKED,
              "it was about something else",
              Set.of(NOT_EVIDENCED),
              with("editions", List.of())),
          Example.of(
              ASKED,
              "it began after adoption",
              Set.of(MET, NOT_MET),
              with("period", period("2018-05", "2018-05"))),
          Example.of(
              ASKED,
              "none of those asked is likely to be affected",
              Set.of(MET, NOT_MET),
              with("asked", List.of(new Consultation.Asked("residents", false, 400, 120)))),
          Example.of(
              ASKED,
              "it is not said whether those asked are likely to be affected",
              Set.of(MET, NOT_EVIDENCED),
              with("asked", List.of(new Consultation.Asked("residents", null, 400, 120)))),
          Example.of(
              ASKED,
              "nobody asked about priorities",
              Set.of(MET, NOT_EVIDENCED),
              with("topics", List.of(Consultation.Topic.LEVELS_AND_PATTERNS))),
          Example.of(
              ASKED,
              "when it was is not on record",
              Set.of(MET, NOT_EVIDENCED),
              with("period", Period.UNKNOWN)),
          Example.of(
              ASKED,
              "how many answered is not on record",
              Set.of(MET, NOT_EVIDENCED),
              with("asked", List.of(new Consultation.Asked("students", true, null, null)))),
          Example.of(
              ASKED,
              "how it was done is a word to come",
              Set.of(MET, NOT_EVIDENCED),
              with("method", "to be confirmed")),
          Example.of(ASKED, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()));

  private ConsultationExamples() {}

  private static Consultation with(String component, Object value) {
    return Copy.with(Lawful.consultation(), component, value);
  }
}
