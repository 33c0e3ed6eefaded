package org.saferplan.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Reason;
import org.saferplan.partnership.Source;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * A paper put to a meeting, with what it recommends.
 *
 * @param by the body whose report it is
 * @param byActingAs in what capacity that body made it
 * @param item the agenda item, as printed
 * @param issue the issue for decision
 * @param recommendation in the paper's words
 * @param reasons for the recommendation, in the paper's words
 * @param about the documents it is about
 * @param arisingFrom the decisions it reports
 * @param alternatives what else could have been decided, and what the paper says of each
 * @param appendices what is attached
 * @param implications what the paper says of its consequences
 * @param backgroundPapers on which it rests: Local Government Act 1972, section 100D
 * @param notice when it was open to the public before the meeting
 * @param circulated to whom it was copied, and who replied
 * @param requiredBy where a policing body required it
 */
public record Report(
    @Derived Id id,
    String title,
    Body.@Nullable Id by,
    @Nullable Capacity byActingAs,
    @Nullable String item,
    @Nullable String issue,
    @Nullable String recommendation,
    List<Reason> reasons,
    List<Subject> about,
    List<Decision.Ref> arisingFrom,
    Stated<Alternative> alternatives,
    Stated<Appendix> appendices,
    List<Implication> implications,
    Stated<BackgroundPaper> backgroundPapers,
    @Nullable Notice notice,
    List<Circulation> circulated,
    @Nullable Requirement requiredBy,
    List<Citation> sources,
    @Nullable String note) {

  /** Names a report within its meeting. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return within instanceof Meeting meeting
          && meeting.reports().stream().anyMatch(report -> report.id().equals(this));
    }

    @Override
    public String named() {
      return "report " + value + " put to this meeting";
    }
  }

  /**
   * A paper attached to a report.
   *
   * @param label as printed, such as "Appendix A"
   * @param holds the versions it prints
   */
  public record Appendix(String label, String title, List<Subject> holds) {
    /** Takes a copy. */
    public Appendix {
      holds = List.copyOf(holds);
    }
  }

  /** What a paper says of one sort of consequence. */
  public record Implication(About about, String words) {
    /** What a consequence can be for. */
    public enum About {
      /** Crime and disorder: Crime and Disorder Act 1998, section 17. */
      SECTION_17,
      /** Money. */
      FINANCE,
      /** Law. */
      LAW,
      /** Equality. */
      EQUALITY,
      /** Any other. */
      OTHER
    }

    /** Refuses a consequence without words. */
    public Implication {
      words = InvalidValueException.requireText(words, "the implication");
    }
  }

  /** A paper on which a report rests. */
  public record BackgroundPaper(String title, Source.@Nullable Id source) {
    /** Refuses a paper without a title. */
    public BackgroundPaper {
      title = InvalidValueException.requireText(title, "the background paper's title");
    }
  }

  /**
   * When a report was open to the public before its meeting.
   *
   * @param on the day it was published
   * @param urgency why it came late, if it did
   * @param keyDecision whether it asks the executive for a key decision
   * @param keyDecisionNotice the day on which notice of the key decision was given
   * @param keyDecisionException the exception recorded where that notice was short
   */
  public record Notice(
      @Nullable LocalDate on,
      @Nullable String urgency,
      @Nullable Boolean keyDecision,
      @Nullable LocalDate keyDecisionNotice,
      @Nullable String keyDecisionException) {}

  /**
   * It was copied to somebody, who may have replied.
   *
   * @param replied when the written reply came
   * @param reviewed when whoever made the report reviewed the reply
   */
  public record Circulation(
      Organisation.Id to,
      @Nullable PartialDate on,
      @Nullable PartialDate replied,
      @Nullable String reply,
      @Nullable PartialDate reviewed,
      List<Citation> sources) {
    /** Takes a copy. */
    public Circulation {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A policing body required the report: Crime and Disorder Act 1998, section 7.
   *
   * @param notEffective why it is not satisfied that the partnership is effective and efficient
   * @param proportionate why it is reasonable and proportionate to require the report
   * @param due the day by which it is to be made
   */
  public record Requirement(
      Organisation.Id by,
      @Nullable String notEffective,
      @Nullable String proportionate,
      @Nullable PartialDate due) {}

  /** Derives a blank id from the title. */
  public Report {
    title = InvalidValueException.requireText(title, "the report's title");
    id = Derived.Ids.given(id, title, Id::new);
    about = List.copyOf(about);
    reasons = List.copyOf(reasons);
    arisingFrom = List.copyOf(arisingFrom);
    implications = List.copyOf(implications);
    circulated = List.copyOf(circulated);
    sources = List.copyOf(sources);
  }

  /** The same under another id. */
  public Report withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
