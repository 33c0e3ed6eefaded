package org.saferplan.refresh;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Key;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.Period;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Drafts the edition that follows another, for the year after it: with the same priorities, themes
 * and aims, their leads and groups, and the plans it has regard to. What becomes of each is then
 * settled.
 *
 * @param edition the one to be refreshed
 * @param id of the new one; derived from its title if left out
 * @param title of the new one; that of the plan, and the period, if left out
 * @param period of the new one; a year after the other's if left out
 */
public record OpenRefresh(
    @NotNull Edition.Id edition,
    Edition.@Nullable Id id,
    @Nullable String title,
    @Nullable Period period)
    implements Command {

  /** Decides it. */
  public static Handler<OpenRefresh> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<OpenRefresh> {
    @Override
    public Class<OpenRefresh> command() {
      return OpenRefresh.class;
    }

    @Override
    public Ruling decide(Register register, OpenRefresh asked, Moment moment) {
      Optional<Edition> older = register.find(Edition.class, asked.edition().key());
      if (older.isEmpty()) {
        return Ruling.notFound("/edition", asked.edition().named());
      }
      List<Edition> there = Refresh.following(register, asked.edition());
      if (!there.isEmpty()) {
        return Ruling.refuse(Kind.IMPOSSIBLE, refreshedAlready(asked.edition(), there.get(0)));
      }
      Period period = asked.period() == null ? older.get().period().aYearLater() : asked.period();
      if (period.equals(Period.UNKNOWN)) {
        return Ruling.refuse(
            Kind.INVALID,
            new Fault(
                "/period",
                "required",
                "when %s applies is not on record, so neither is the year after"
                    .formatted(asked.edition().named()),
                "give the period of the new edition"));
      }
      return drafted(register, older.get(), asked, period);
    }

    private static Fault refreshedAlready(Edition.Id older, Edition there) {
      return new Fault(
          "/edition",
          "refreshed-already",
          "%s, \u201c%s\u201d, follows %s already"
              .formatted(there.id().named(), there.title(), older.named()),
          "go on with that, or draft another edition that follows it if it has several");
    }

    private static Ruling drafted(
        Register register, Edition older, OpenRefresh asked, Period period) {
      String title = asked.title() == null ? title(register, older, period) : asked.title();
      Edition draft = NextEdition.draft(register, older, asked.id(), title, period);
      if (!register.holds(draft.key())) {
        return Ruling.make(draft, draft.id().value());
      } else if (!Derived.Ids.isWhatTheNameGives(draft.id(), draft.title())) {
        return Ruling.taken("/id", draft.id().named());
      }
      String free =
          Identifier.unique(
              title, id -> register.holds(new Key(org.saferplan.document.Kind.EDITION, id)));
      return Ruling.make(draft.withId(free), free);
    }

    private static String title(Register register, Edition older, Period period) {
      return register.find(Plan.class, older.plan().key()).map(Plan::title).orElse(older.title())
          + ", "
          + period.words();
    }
  }
}
