package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Repeats;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.progress.Progress;

/** Actions of which only what matters is said. */
final class Actions {
  static final Commitment NIGHT =
      Commitment.to(new Edition.Id("refresh"), new Priority.Id("night"));

  private Actions() {}

  /** One that is owed by law, so that it binds at all times. */
  static Obligation action(Due due, Object... said) {
    List<Object> all =
        new ArrayList<>(List.of("id", new Obligation.Id("lights"), "what", "Mend the lights"));
    if (due != null) {
      all.addAll(List.of("due", due));
    }
    all.addAll(Arrays.asList(said));
    return Made.of(Obligation.class, all.toArray());
  }

  static Obligation named(String id, Object... said) {
    List<Object> all = new ArrayList<>(List.of("id", new Obligation.Id(id), "what", id));
    all.addAll(Arrays.asList(said));
    return Made.of(Obligation.class, all.toArray());
  }

  static Stated<Commitment> serving(Commitment... commitments) {
    return Stated.of(List.of(commitments));
  }

  static Due by(String date) {
    return Due.by(date(date));
  }

  static Due span(String from, String to) {
    return Made.of(Due.class, "from", date(from), "by", date(to));
  }

  static Due every(String first, int every, Repeats.Unit unit, String until) {
    return Made.of(
        Due.class,
        "by",
        date(first),
        "repeats",
        new Repeats(every, unit, until == null ? null : date(until)));
  }

  static Completion done(String on) {
    return Made.of(Completion.class, "on", date(on), "achieved", "It is done");
  }

  static Completion done(String on, String occurrence) {
    return Made.of(
        Completion.class, "on", date(on), "achieved", "It is done", "occurrence", date(occurrence));
  }

  static Progress update(String on) {
    return Made.of(Progress.class, "on", date(on), "happened", "Something");
  }

  static ActionStanding standing(Obligation action, String on, Document... more) {
    return ActionStanding.of(Records.register(more), action, LocalDate.parse(on));
  }

  static PartialDate date(String date) {
    return new PartialDate(date);
  }
}
