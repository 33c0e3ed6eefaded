package org.saferplan.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import org.saferplan.Saferplan;
import org.saferplan.adoption.Standing;
import org.saferplan.check.Checks;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.json.JsonLanguage;
import org.saferplan.obligation.Delivery;
import org.saferplan.plan.Differences;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.web.page.Addresses;

/** What follows from the record on a day: standing, changes, delivery, checks. */
record Readings(Saferplan saferplan, JsonLanguage language) {
  private static final String PARTNERSHIP = Addresses.API + "/partnerships/{partnership}";
  private static final String EDITION = PARTNERSHIP + "/editions/{id}";

  void add(Routes routes) {
    routes
        .get(EDITION + "/standing", context -> standing(context, Kind.EDITION))
        .get(EDITION + "/changes", this::changes)
        .get(EDITION + "/delivery", this::delivery)
        .get(
            PARTNERSHIP + "/assessments/{id}/standing",
            context -> standing(context, Kind.ASSESSMENT))
        .get(PARTNERSHIP + "/checks", this::checks);
  }

  private Answer standing(Context context, Kind kind) {
    Register register = register(context);
    Key key = onRecord(register, Asked.key(context, kind));
    return json(Standing.of(register, key, day(context)));
  }

  /** From the edition it follows to this one. */
  private Answer changes(Context context) {
    Register register = register(context);
    Edition edition = edition(register, context);
    Edition.Id before = edition.follows();
    return json(
        Optional.ofNullable(before)
            .flatMap(id -> Differences.between(register, id.key(), edition.key()))
            .orElseThrow(
                () ->
                    missing(
                        "which edition came before "
                            + edition.id().value()
                            + " is not on record")));
  }

  private Answer delivery(Context context) {
    Register register = register(context);
    Edition edition = edition(register, context);
    return json(Delivery.of(register, edition.id()).orElseThrow());
  }

  private Answer checks(Context context) {
    return json(Checks.of(register(context), day(context)));
  }

  private static Edition edition(Register register, Context context) {
    Key key = Asked.key(context, Kind.EDITION);
    return register
        .find(Edition.class, key)
        .orElseThrow(() -> missing("there is no edition " + key.id()));
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
    return saferplan.register(Asked.partnership(context));
  }

  private LocalDate day(Context context) {
    return Asked.day(context, saferplan.today());
  }

  private Answer json(Object value) {
    return Answer.text(Answer.JSON, language.write(value));
  }
}
