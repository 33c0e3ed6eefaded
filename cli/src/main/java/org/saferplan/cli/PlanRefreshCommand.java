package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.interview.Keyboard;
import org.saferplan.cli.interview.RefreshInterview;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.RefreshPage;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.plan.Edition;
import org.saferplan.refresh.OpenRefresh;
import org.saferplan.refresh.Refresh;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the yearly refresh, or goes on with it. */
@Command(
    name = "refresh",
    description = {
      "Open next year's edition from this year's, or go on where it was left: what became of every"
          + " priority, theme, aim and action, what is not decided first.",
      ""
    },
    footer = {
      "",
      "Decide item by item with --walk, or many at once with 'saferplan do settle-refresh'."
    })
final class PlanRefreshCommand extends ReadCommand<Refresh> {
  @Mixin private final DayOption on = new DayOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "EDITION",
      description =
          "The edition to be refreshed, or its refresh; the one that applies on the day if left"
              + " out.")
  private Edition.@Nullable Id edition;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "What the new edition is called; after the plan and the period if left out.")
  private @Nullable String title;

  @Option(
      names = "--begins",
      paramLabel = "DATE",
      description = "When the new edition begins; a year after the other if left out.")
  private @Nullable PartialDate begins;

  @Option(
      names = "--ends",
      paramLabel = "DATE",
      description = "When it ends; a year after the other if left out.")
  private @Nullable PartialDate ends;

  @Option(names = "--walk", description = "Ask at the terminal what becomes of each.")
  private boolean walk;

  private boolean opened;

  PlanRefreshCommand(Session session) {
    super(session);
  }

  @Override
  Refresh answer() {
    Keyboard keyboard = session().environment().keyboard();
    if (walk && keyboard == null) {
      throw usage("There is no terminal to ask at: leave out '--walk'");
    }
    Edition.Id refresh = refresh(session().register());
    if (walk && keyboard != null) {
      session().past().requireNotAsked();
      new RefreshInterview(out(), keyboard, session().register(), session()::execute)
          .ask(() -> walk(refresh));
    }
    return walk(refresh);
  }

  private Refresh walk(Edition.Id refresh) {
    return Refresh.of(session().register(), refresh, day()).orElseThrow();
  }

  /**
   * The refresh of what is meant: the one there is, itself if it is one being drafted, a new one.
   */
  private Edition.Id refresh(Register register) {
    Edition meant = Editions.get(register, edition, day());
    List<Edition> after = Refresh.following(register, meant.id());
    if (after.size() > 1) {
      throw several(meant, after);
    } else if (after.size() == 1) {
      return after.get(0).id();
    }
    boolean isBeingDrafted =
        Refresh.of(register, meant.id(), day()).filter(Refresh::open).isPresent();
    return isBeingDrafted ? meant.id() : open(meant);
  }

  private Edition.Id open(Edition from) {
    Edition.Id made =
        new Edition.Id(
            session().execute(new OpenRefresh(from.id(), null, title, period(from))).made());
    opened = true;
    return made;
  }

  private @Nullable Period period(Edition from) {
    if (begins == null && ends == null) {
      return null;
    }
    Period later = from.period().aYearLater();
    return new Period(begins == null ? later.from() : begins, ends == null ? later.to() : ends);
  }

  private static RefusedException several(Edition meant, List<Edition> after) {
    return RefusedException.because(
        Kind.INVALID,
        "which-refresh",
        "%s is followed by several: %s"
            .formatted(
                meant.id().named(),
                after.stream().map(each -> each.id().value()).collect(Collectors.joining(", "))),
        "see what changed to one of them with 'saferplan plan diff %s %s'"
            .formatted(meant.id().value(), after.get(0).id().value()));
  }

  private LocalDate day() {
    return on.day(session());
  }

  @Override
  Page page(Refresh refresh) {
    Page page = new Page();
    if (opened) {
      page.text("Opened: edition %s.".formatted(refresh.edition().value())).blank();
    }
    return walk
        ? page.add(RefreshPage.progress(refresh))
        : page.add(RefreshPage.of(refresh, session().onRecord().vocabulary()));
  }
}
