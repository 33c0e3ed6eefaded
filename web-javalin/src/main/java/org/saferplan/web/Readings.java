package org.saferplan.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import org.saferplan.Saferplan;
import org.saferplan.adoption.Standing;
import org.saferplan.assessment.Assessment;
import org.saferplan.calendar.Calendar;
import org.saferplan.check.Checks;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.due.DueList;
import org.saferplan.evidence.AssessmentReading;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.fund.Fund;
import org.saferplan.fund.FundReading;
import org.saferplan.json.JsonLanguage;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Listing;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.obligation.Delivery;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Edition;
import org.saferplan.refresh.Refresh;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.report.Readiness;
import org.saferplan.retention.RetentionReview;
import org.saferplan.round.GroupRound;
import org.saferplan.thread.GoldenThread;
import org.saferplan.web.page.Addresses;

/** What follows from the record on a day: standing, delivery, ledger, thread, readings, checks. */
record Readings(Saferplan saferplan, JsonLanguage language) {
  private static final String PARTNERSHIP = Addresses.API + "/partnerships/{partnership}";
  private static final int USUAL_MONTHS = 3;
  private static final String EDITION = PARTNERSHIP + "/editions/{id}";

  void add(Routes routes) {
    routes
        .get(EDITION + "/standing", context -> standing(context, Kind.EDITION))
        .get(EDITION + "/delivery", this::delivery)
        .get(EDITION + "/thread", this::thread)
        .get(EDITION + "/refresh", this::refresh)
        .get(
            PARTNERSHIP + "/assessments/{id}/standing",
            context -> standing(context, Kind.ASSESSMENT))
        .get(PARTNERSHIP + "/actions", this::actions)
        .get(PARTNERSHIP + "/obligations/{id}/standing", this::action)
        .get(PARTNERSHIP + "/assessments/{id}/reading", this::assessment)
        .get(PARTNERSHIP + "/measures/{id}/reading", this::measure)
        .get(PARTNERSHIP + "/funds/{id}/balance", this::fund)
        .get(PARTNERSHIP + "/exceptions", this::exceptions)
        .get(PARTNERSHIP + "/meetings/{id}/readiness", this::readiness)
        .get(PARTNERSHIP + "/due", this::due)
        .get(PARTNERSHIP + "/rounds", this::rounds)
        .get(PARTNERSHIP + "/calendar", this::calendar)
        .get(PARTNERSHIP + "/checks", this::checks)
        .get(PARTNERSHIP + "/retention", this::retention);
  }

  private Answer standing(Context context, Kind kind) {
    Register register = register(context);
    Key key = onRecord(register, Asked.key(context, kind));
    return json(Standing.of(register, key, day(context)));
  }

  private Answer delivery(Context context) {
    Register register = register(context);
    Edition edition = edition(register, context);
    return json(Delivery.of(register, edition.id()).orElseThrow());
  }

  /** The walk to this edition from the one that it follows. */
  private Answer refresh(Context context) {
    Register register = register(context);
    Edition edition = edition(register, context);
    return json(
        Refresh.of(register, edition.id(), day(context))
            .orElseThrow(
                () -> missing(edition.id().named() + " follows no other that is on record")));
  }

  private Answer actions(Context context) {
    Register register = register(context);
    AskedLedger.Wanted wanted = new AskedLedger(context, saferplan.today()).wanted(register);
    Ledger ledger = Ledger.of(register, wanted.on(), wanted.filter());
    return json(Listing.of(ledger, wanted.by()));
  }

  private Answer action(Context context) {
    Register register = register(context);
    Key key = onRecord(register, Asked.key(context, Kind.OBLIGATION));
    Obligation action = register.find(Obligation.class, key).orElseThrow();
    return json(ActionStanding.of(register, action, day(context)));
  }

  /** All of it, or the part that runs through the node of the query {@code from}. */
  private Answer thread(Context context) {
    Register register = register(context);
    Edition edition = edition(register, context);
    GoldenThread whole = GoldenThread.of(register, edition.id(), day(context)).orElseThrow();
    String from = context.queryParam("from");
    GoldenThread thread =
        from == null
            ? whole
            : whole
                .from(from)
                .orElseThrow(
                    () ->
                        missing(
                            "there is no \"%s\" on the thread of %s"
                                .formatted(Asked.quoted(from), edition.id().value())));
    return Answer.text(Answer.GRAPH, language.write(thread));
  }

  private Answer assessment(Context context) {
    Register register = register(context);
    return json(
        AssessmentReading.of(
            register, found(register, Assessment.class, Asked.key(context, Kind.ASSESSMENT))));
  }

  private Answer measure(Context context) {
    Register register = register(context);
    Measure measure = found(register, Measure.class, Asked.key(context, Kind.MEASURE));
    return json(MeasureReading.of(register, measure, day(context)));
  }

  private Answer fund(Context context) {
    Register register = register(context);
    Fund fund = found(register, Fund.class, Asked.key(context, Kind.FUND));
    return json(FundReading.of(register, fund, day(context)));
  }

  private Answer readiness(Context context) {
    Register register = register(context);
    Meeting meeting = found(register, Meeting.class, Asked.key(context, Kind.MEETING));
    return json(Readiness.of(register, meeting.id(), day(context)).orElseThrow());
  }

  private Answer exceptions(Context context) {
    return json(ExceptionReport.of(register(context), day(context)));
  }

  /** Of everybody, or of the post, group or organisation of the query {@code for}. */
  private Answer due(Context context) {
    Register register = register(context);
    int within = Asked.days(context, "within", DueList.USUAL_DAYS);
    String asked = context.queryParam("for");
    if (asked == null || asked.isEmpty()) {
      return json(DueList.of(register, day(context), within));
    }
    List<Fault> faults = DueList.faults(register, asked);
    if (!faults.isEmpty()) {
      throw Problem.badQuery(faults.stream().map(each -> each.at("/for")).toList()).exception();
    }
    return json(DueList.of(register, day(context), within, asked));
  }

  /** Of every group, or of that of the query {@code group}. */
  private Answer rounds(Context context) {
    Register register = register(context);
    LocalDate on = day(context);
    return json(
        Asked.group(context, register)
            .map(group -> List.of(GroupRound.of(register, group, on)))
            .orElseGet(() -> GroupRound.all(register, on)));
  }

  /** From the day of the query {@code from} to that of {@code to}; three months if left out. */
  private Answer calendar(Context context) {
    Register register = register(context);
    LocalDate on = day(context);
    LocalDate from = Asked.day(context, "from", on);
    LocalDate to = Asked.day(context, "to", from.plusMonths(USUAL_MONTHS));
    List<Fault> faults = Calendar.faults(from, to);
    if (!faults.isEmpty()) {
      throw Problem.badQuery(faults).exception();
    }
    return json(Calendar.of(register, on, from, to, Asked.group(context, register).orElse(null)));
  }

  private Answer checks(Context context) {
    return json(Checks.of(register(context), day(context)));
  }

  private Answer retention(Context context) {
    return json(RetentionReview.of(register(context), day(context)));
  }

  private static Edition edition(Register register, Context context) {
    return found(register, Edition.class, Asked.key(context, Kind.EDITION));
  }

  private static <D extends Document> D found(Register register, Class<D> type, Key key) {
    return register
        .find(type, key)
        .orElseThrow(() -> missing("there is no %s %s".formatted(key.kind().words(), key.id())));
  }

  private static Key onRecord(Register register, Key key) {
    if (!register.holds(key)) {
      throw missing("there is no %s %s".formatted(key.kind().words(), key.id()));
    }
    return key;
  }

  private static RefusedException missing(String words) {
    return RefusedException.because(
        org.saferplan.refusal.Kind.NOT_FOUND, "not-on-record", words, "");
  }

  private Register register(Context context) {
    return Asked.register(context, saferplan);
  }

  private LocalDate day(Context context) {
    return Asked.day(context, saferplan.today());
  }

  private Answer json(Object value) {
    return Answer.text(Answer.JSON, language.write(value));
  }
}
