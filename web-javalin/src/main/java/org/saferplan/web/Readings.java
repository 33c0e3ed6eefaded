package org.saferplan.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import org.saferplan.Saferplan;
import org.saferplan.adoption.Standing;
import org.saferplan.assessment.Assessment;
import org.saferplan.check.Checks;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.evidence.AssessmentReading;
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
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.retention.RetentionReview;
import org.saferplan.thread.GoldenThread;
import org.saferplan.web.page.Addresses;

/** What follows from the record on a day: standing, delivery, ledger, thread, readings, checks. */
record Readings(Saferplan saferplan, JsonLanguage language) {
  private static final String PARTNERSHIP = Addresses.API + "/partnerships/{partnership}";
  private static final String EDITION = PARTNERSHIP + "/editions/{id}";

  void add(Routes routes) {
    routes
        .get(EDITION + "/standing", context -> standing(context, Kind.EDITION))
        .get(EDITION + "/delivery", this::delivery)
        .get(EDITION + "/thread", this::thread)
        .get(
            PARTNERSHIP + "/assessments/{id}/standing",
            context -> standing(context, Kind.ASSESSMENT))
        .get(PARTNERSHIP + "/actions", this::actions)
        .get(PARTNERSHIP + "/obligations/{id}/standing", this::action)
        .get(PARTNERSHIP + "/assessments/{id}/reading", this::assessment)
        .get(PARTNERSHIP + "/measures/{id}/reading", this::measure)
        .get(PARTNERSHIP + "/funds/{id}/balance", this::fund)
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

  private Answer actions(Context context) {
    Register register = register(context);
    AskedLedger.Wanted wanted = new AskedLedger(context, saferplan.today()).wanted(register);
    Ledger ledger = Ledger.of(register, wanted.on()).where(wanted.filter(), register);
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
