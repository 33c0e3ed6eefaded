package org.saferplan.cli.interview;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.RoundPage;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.ledger.State;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReportRound;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Practice;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.partnership.Source;
import org.saferplan.progress.Progress;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/**
 * Works down a list of actions with whoever is asked of them. Each answer is put on record at once,
 * so that whoever leaves, or is cut off, goes on from there another time.
 */
public final class RoundInterview {
  private final Interview interview;
  private final Register register;
  private final Partnership partnership;
  private final Optional<RatingScheme> scheme;
  private final Party by;
  private final LocalDate today;
  private final Consumer<ReportRound> report;

  /**
   * Asks at this terminal.
   *
   * @param by who answers
   * @param report does what was answered
   */
  public RoundInterview(
      PrintWriter out,
      Keyboard keyboard,
      Register register,
      Party by,
      LocalDate today,
      Consumer<ReportRound> report) {
    this.interview = new Interview(out, keyboard);
    this.register = register;
    this.partnership = Partnership.of(register).orElseThrow();
    this.scheme = onlyScheme(partnership);
    this.by = by;
    this.today = today;
    this.report = report;
  }

  /** Where there are several, or a rule rates, a rating is no quick answer. */
  private static Optional<RatingScheme> onlyScheme(Partnership partnership) {
    List<RatingScheme> all = partnership.vocabulary().ratingSchemes();
    return all.size() == 1 && !all.get(0).isByRule() ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** Asks of one after the other; answers which were put on record. */
  public List<Obligation.Id> ask(List<Obligation.Id> asked) {
    List<Obligation.Id> answered = new ArrayList<>();
    interview.begin(
        new Page()
            .text(
                "An empty line goes on to the next; Ctrl-D leaves, and what was answered stays."));
    try {
      for (int at = 0; at < asked.size(); at++) {
        Obligation action = register.find(Obligation.class, asked.get(at).key()).orElseThrow();
        if (isAnswered(action, "%d of %d".formatted(at + 1, asked.size()))) {
          answered.add(action.id());
        }
      }
    } catch (StoppedException e) {
      interview.tell(new Page().text("Left here. What was answered is on record."));
    }
    return answered;
  }

  private boolean isAnswered(Obligation action, String number) {
    ActionStanding standing = ActionStanding.of(register, action, today);
    interview.tell(RoundPage.asked(number, action, standing));
    Optional<String> happened =
        interview.optional("What happened", "nothing to say now", Check.TEXT);
    if (happened.isEmpty()) {
      return false;
    }
    try {
      report.accept(new ReportRound(List.of(line(action, standing, happened.get()))));
      return true;
    } catch (RefusedException e) {
      Page page = new Page();
      e.faults().forEach(fault -> page.text(1, fault.words()));
      interview.tell(page.text(1, "Nothing is on record of it now."));
      return false;
    }
  }

  private ReportRound.Line line(Obligation action, ActionStanding standing, String happened) {
    Optional<PartialDate> done =
        interview
            .optional("Done on which day, or “today”", "not done", this::notToCome)
            .map(this::date);
    if (done.isPresent()) {
      List<Citation> evidence = evidence();
      boolean isClosed = !evidence.isEmpty() || !Practice.of(register).asksForEvidence();
      return new ReportRound.Line(
          action.id(),
          update(happened, null, null, null, null),
          isClosed ? new Completion(done.get(), happened, null, evidence) : null);
    }
    Boolean onTrack = interview.optionalYes("Is it on track", "not said").orElse(null);
    String next = interview.optional("Next step", "none", Check.TEXT).orElse(null);
    boolean isLate = standing.state() == State.OVERDUE || Boolean.FALSE.equals(onTrack);
    PartialDate forecast =
        isLate
            ? interview
                .optional(
                    "When will it be done: a day, a month such as %d-09, or a year"
                        .formatted(today.getYear() + 1),
                    "not known",
                    this::notGone)
                .map(PartialDate::new)
                .orElse(null)
            : null;
    return new ReportRound.Line(
        action.id(), update(happened, onTrack, rating(), next, forecast), null);
  }

  /** In a class file the checker does not see that a rating may be blank, nested as its type is. */
  @SuppressWarnings("NullAway")
  private Progress update(
      String happened,
      @Nullable Boolean onTrack,
      RatingScheme.@Nullable Ref rating,
      @Nullable String next,
      @Nullable PartialDate forecast) {
    return new Progress(
        PartialDate.of(today),
        null,
        by,
        happened,
        onTrack,
        rating,
        null,
        next,
        forecast,
        null,
        List.of());
  }

  /** What shows it, where the partnership asks for that. */
  private List<Citation> evidence() {
    return Practice.of(register).asksForEvidence()
        ? interview
            .optional(
                "The id of the source that shows it",
                "none: it stays open, and your words are kept",
                Check.source(partnership))
            .map(id -> new Citation(new Source.Id(id), null))
            .stream()
            .toList()
        : List.of();
  }

  private RatingScheme.@Nullable Ref rating() {
    if (scheme.isEmpty()) {
      return null;
    }
    RatingScheme rates = scheme.get();
    String words =
        rates.ratings().stream().map(RatingScheme.Rating::word).collect(Collectors.joining(", "));
    return interview
        .optional(
            "Rating: " + words,
            "none",
            typed ->
                meant(rates, typed).findFirst().isPresent()
                    ? Optional.empty()
                    : Optional.of("one of %s is needed".formatted(words)))
        .flatMap(typed -> meant(rates, typed).findFirst())
        .map(rating -> new RatingScheme.Ref(rates.id(), rating.id()))
        .orElse(null);
  }

  private static Stream<RatingScheme.Rating> meant(RatingScheme scheme, String typed) {
    return scheme.ratings().stream().filter(each -> each.word().equalsIgnoreCase(typed));
  }

  private PartialDate date(String typed) {
    return typed.equalsIgnoreCase("today") ? PartialDate.of(today) : new PartialDate(typed);
  }

  private Optional<String> notGone(String typed) {
    return Check.DATE
        .fault(typed)
        .or(
            () ->
                new PartialDate(typed).isBefore(today)
                    ? Optional.of("that has gone")
                    : Optional.empty());
  }

  private Optional<String> notToCome(String typed) {
    return typed.equalsIgnoreCase("today")
        ? Optional.empty()
        : Check.DATE
            .fault(typed)
            .or(
                () ->
                    new PartialDate(typed).isAfter(today)
                        ? Optional.of("that is still to come")
                        : Optional.empty());
  }
}
