package org.saferplan.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Reason;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * An issue that the assessment considered, and what became of it. Which priority or theme it became
 * is said by that priority or theme.
 *
 * @param raised by whom or how it was raised, where it was not scored, in the paper's words
 * @param findings the findings it rests on
 * @param scores under the partnership's schemes, one for each time or each scorer
 * @param outcome what became of it; blank where that is not on record
 * @param reasons why, as the papers give it
 */
public record Issue(
    @Derived Id id,
    String name,
    @Nullable String raised,
    List<Finding.Id> findings,
    List<Score> scores,
    @Nullable Outcome outcome,
    List<Reason> reasons,
    List<Citation> sources,
    @Nullable String note) {

  /** Names an issue within its assessment. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /** Names an issue of any assessment. */
  public record Ref(Assessment.Id assessment, Id issue) implements Reference {
    @Override
    public boolean resolvesIn(Register register, Document within) {
      return register
          .find(Assessment.class, assessment.key())
          .flatMap(found -> found.issue(issue))
          .isPresent();
    }

    @Override
    public String named() {
      return "issue %s in assessment %s".formatted(issue.value(), assessment.value());
    }
  }

  /** What can become of an issue. */
  public enum Outcome {
    /** It became a priority, or part of one. */
    PRIORITY,
    /** It became a theme across all priorities. */
    THEME,
    /** It was not adopted. */
    NOT_ADOPTED
  }

  /** Derives a blank id from the name. */
  public Issue {
    name = InvalidValueException.requireText(name, "the issue's name");
    id = Derived.Ids.given(id, name, Id::new);
    findings = List.copyOf(findings);
    scores = List.copyOf(scores);
    reasons = List.copyOf(reasons);
    sources = List.copyOf(sources);
  }

  /** With these scores instead. */
  public Issue withScores(List<Score> changed) {
    return Copy.with(this, "scores", changed);
  }

  /** The same under another id. */
  public Issue withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
