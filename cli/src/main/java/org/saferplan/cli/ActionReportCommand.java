package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.Page;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReportProgress;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how an action stands. */
@Command(
    name = "report",
    description = {
      "Say what happened to an action, whether it is on track, and what is next. An update that is"
          + " late counts for the round that waits for it.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  saferplan action report lights --happened \"Two streets are lit\" --on-track yes \\",
      "      --next \"Order the third\" --forecast 2018-09"
    })
final class ActionReportCommand extends ReadCommand<Done> {
  @Parameters(paramLabel = "ACTION", description = "Its id.")
  @SuppressWarnings("NullAway.Init")
  private Obligation.Id action;

  @Option(names = "--happened", paramLabel = "WORDS", description = "What happened.")
  private @Nullable String happened;

  @Option(
      names = "--on-track",
      paramLabel = "yes|no",
      arity = "1",
      converter = YesOrNo.class,
      description = "Whether it is on track.")
  private @Nullable Boolean onTrack;

  @Option(names = "--next", paramLabel = "WORDS", description = "The next step.")
  private @Nullable String next;

  @Option(
      names = "--rating",
      paramLabel = "WORD",
      description =
          "A rating in the partnership's word, such as green; SCHEME/WORD if several have it.")
  private @Nullable String rating;

  @Option(
      names = "--because",
      paramLabel = "WORDS",
      description = "Why it is rated so, where a rule would rate it.")
  private @Nullable String because;

  @Option(
      names = "--forecast",
      paramLabel = "DATE",
      description = "When it is now expected to be done: a day, a month or a year.")
  private @Nullable PartialDate forecast;

  @Option(
      names = "--by",
      paramLabel = Parties.LABEL,
      description = "Who says so; left out where that is not known.")
  private @Nullable String by;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When it was said; today if left out.")
  private @Nullable LocalDate date;

  @Option(
      names = "--corrects",
      paramLabel = "NUMBER",
      converter = UpdateNumber.class,
      description =
          "The update that this one puts right, counted from 1 as 'saferplan action show' lists"
              + " them; both stay.")
  private @Nullable Integer corrects;

  ActionReportCommand(Session session) {
    super(session);
  }

  @Override
  Done answer() {
    if (happened == null && onTrack == null && next == null && rating == null && forecast == null) {
      throw usage(
          "an update says something: give --happened, --on-track, --next, --rating or --forecast");
    }
    session().past().requireNotAsked();
    Partnership partnership = session().onRecord();
    LocalDate said = date == null ? session().today() : date;
    RatingScheme.@Nullable Ref rated = rating == null ? null : Ratings.get(partnership, rating);
    Party party = by == null ? null : Parties.get(partnership, by);
    Progress update = update(said, party, rated);
    return Done.of(session().execute(new ReportProgress(action, update)));
  }

  /** In a class file the checker does not see that a rating may be blank, nested as its type is. */
  @SuppressWarnings("NullAway")
  private Progress update(LocalDate said, @Nullable Party party, RatingScheme.@Nullable Ref rated) {
    return new Progress(
        PartialDate.of(said),
        null,
        party,
        happened,
        onTrack,
        rated,
        because,
        next,
        forecast,
        corrects,
        List.of());
  }

  @Override
  Page page(Done done) {
    return done.page();
  }
}
