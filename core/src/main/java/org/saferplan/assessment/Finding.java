package org.saferplan.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Citation;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * What the assessment makes of the evidence.
 *
 * @param words the finding
 * @param section the section it stands in
 * @param serious whether it calls for a priority, or for a reason why it is none
 * @param figures the figures it rests on, in the same assessment
 */
public record Finding(
    Id id,
    String words,
    @Nullable String section,
    @Nullable Boolean serious,
    List<Figure.Id> figures,
    List<Citation> sources) {

  /** Names a finding within its assessment. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return within instanceof Assessment assessment && assessment.finding(this).isPresent();
    }

    @Override
    public String named() {
      return "finding " + value + " in this assessment";
    }
  }

  /** Names a finding of any assessment. */
  public record Ref(Assessment.Id assessment, Id finding) implements Reference {
    @Override
    public boolean resolvesIn(Register register, Document within) {
      return register
          .find(Assessment.class, new Key(Kind.ASSESSMENT, assessment.value()))
          .map(found -> found.findings().stream().anyMatch(each -> each.id().equals(finding)))
          .orElse(false);
    }

    @Override
    public String named() {
      return "finding %s in assessment %s".formatted(finding.value(), assessment.value());
    }
  }

  /** Refuses a finding that says nothing. */
  public Finding {
    words = InvalidValueException.requireText(words, "the finding");
    figures = List.copyOf(figures);
    sources = List.copyOf(sources);
  }
}
