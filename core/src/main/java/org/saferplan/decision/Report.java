package org.saferplan.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Citation;
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
 * @param about the documents it is about
 * @param arisingFrom the decisions it reports
 * @param alternatives what else could have been decided, and what the paper says of each
 * @param appendices what is attached
 */
public record Report(
    @Derived Id id,
    String title,
    Body.@Nullable Id by,
    @Nullable Capacity byActingAs,
    @Nullable String item,
    @Nullable String issue,
    @Nullable String recommendation,
    List<Subject> about,
    List<Decision.Ref> arisingFrom,
    Stated<Alternative> alternatives,
    Stated<Appendix> appendices,
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

  /** Derives a blank id from the title. */
  public Report {
    title = InvalidValueException.requireText(title, "the report's title");
    id = Derived.Ids.given(id, title, Id::new);
    about = List.copyOf(about);
    arisingFrom = List.copyOf(arisingFrom);
    sources = List.copyOf(sources);
  }

  /** The same under another id. */
  public Report withId(String other) {
    return new Report(
        new Id(other),
        title,
        by,
        byActingAs,
        item,
        issue,
        recommendation,
        about,
        arisingFrom,
        alternatives,
        appendices,
        sources,
        note);
  }
}
