package org.saferplan.assessment;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;

/** Adds what an issue scored; scores given before stay. */
public record ScoreIssue(
    @NotNull Assessment.Id assessment, @NotNull Issue.Id issue, @NotNull Score score)
    implements Command {

  /** Decides it. */
  public static Handler<ScoreIssue> handler() {
    return new Addition<>(
        ScoreIssue.class,
        (register, asked) -> register.find(Assessment.class, asked.assessment().key()),
        "/assessment",
        asked -> asked.assessment().named(),
        ScoreIssue::added,
        false);
  }

  private static Ruling added(Assessment assessment, ScoreIssue asked) {
    return assessment
        .issue(asked.issue())
        .map(issue -> issue.withScores(Entries.plus(issue.scores(), asked.score())))
        .map(
            scored ->
                Ruling.write(
                    assessment.withIssues(
                        Entries.replacing(
                            assessment.issues(), each -> each.id().equals(scored.id()), scored))))
        .orElseGet(
            () ->
                Ruling.notFound(
                    "/issue", new Issue.Ref(asked.assessment(), asked.issue()).named()));
  }
}
