package org.saferplan.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Reason;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/** A year to be refreshed: the edition, its action plan and its actions; and ways to settle it. */
final class Year {
  static final Edition.Id THIS = Records.refresh().id();
  static final ActionPlan.Id PLAN = new ActionPlan.Id("group-plan");

  private Year() {}

  /**
   * Two priorities, one in two parts; a theme; an aim, an aim under it, and one under the theme.
   */
  static Edition edition() {
    return Made.of(
        Edition.class,
        "id",
        THIS,
        "plan",
        Records.plan().id(),
        "title",
        "2018-19 refresh",
        "period",
        Records.period("2018-04", "2019-03"),
        "follows",
        Records.before().id(),
        "priorities",
        List.of(
            Made.of(
                Priority.class,
                "id",
                new Priority.Id("night"),
                "name",
                "Night-time economy",
                "leads",
                List.of(Party.of(Records.MANAGER)),
                "servedBy",
                Stated.of(List.of(Records.SUBGROUP))),
            Made.of(
                Priority.class,
                "id",
                new Priority.Id("violence"),
                "name",
                "Violence",
                "parts",
                List.of(
                    new Priority.Part(new Priority.Part.Id("home"), "At home", List.of()),
                    new Priority.Part(
                        new Priority.Part.Id("street"), "In the street", List.of())))),
        "themes",
        Stated.of(
            List.of(Made.of(Theme.class, "id", new Theme.Id("prevent"), "name", "Prevention"))),
        "aims",
        List.of(
            aim("calm", "Calmer nights", parent("priority", new Priority.Id("night"))),
            aim("fewer", "Fewer assaults", parent("aim", new Aim.Id("calm"))),
            aim("early", "Help comes early", parent("theme", new Theme.Id("prevent")))),
        "sources",
        List.of());
  }

  static Aim aim(String id, String words, Aim.Parent... under) {
    return Made.of(
        Aim.class, "id", new Aim.Id(id), "words", words, "under", Stream.of(under).toList());
  }

  static Aim.Parent parent(String sort, Object id) {
    return Made.of(Aim.Parent.class, sort, id);
  }

  static ActionPlan plan() {
    return new ActionPlan(
        PLAN,
        "Action plan 2018-19",
        Records.SUBGROUP,
        THIS,
        ActionPlan.Extent.ACTIONS_ON_RECORD,
        null,
        List.of(),
        null);
  }

  /** Stands in the action plan, is due in September, and serves these. */
  static Obligation action(String id, Commitment... serves) {
    return Made.of(
        Obligation.class,
        "id",
        new Obligation.Id(id),
        "what",
        "Do " + id,
        "serves",
        serves.length == 0 ? Stated.none() : Stated.of(List.of(serves)),
        "due",
        Due.by(new PartialDate("2018-09")),
        "basis",
        List.of(new Basis.InActionPlan(PLAN)));
  }

  static Commitment priority(String id) {
    return Commitment.to(THIS, new Priority.Id(id));
  }

  static Document[] holding(Obligation... actions) {
    List<Document> all = new ArrayList<>(List.of(edition(), plan()));
    all.addAll(List.of(actions));
    return all.toArray(Document[]::new);
  }

  static Change change(Change.Kind kind, List<Commitment> from, List<Commitment> to) {
    return new Change(
        kind,
        from.stream().map(Change.Before::of).toList(),
        to.stream().map(Change.After::of).toList(),
        kind.wantsReason() ? because("The evidence says so") : Stated.notOnRecord(),
        List.of());
  }

  static Change kept(Commitment what) {
    return change(Change.Kind.KEPT, List.of(what), List.of(what));
  }

  static Stated<Reason> because(String words) {
    return Stated.of(List.of(new Reason(words, List.of())));
  }

  static ActionFate fate(Change.Kind kind, String action, Object... said) {
    Object[] all = new Object[said.length + 4];
    all[0] = "kind";
    all[1] = kind;
    all[2] = "from";
    all[3] = List.of(new Obligation.Id(action));
    System.arraycopy(said, 0, all, 4, said.length);
    return Made.of(ActionFate.class, all);
  }

  static SettleRefresh settle(Edition.Id edition, Change... changes) {
    return new SettleRefresh(edition, List.of(changes), List.of(), List.of());
  }

  static SettleRefresh settle(Edition.Id edition, ActionFate... fates) {
    return new SettleRefresh(edition, List.of(), List.of(), List.of(fates));
  }
}
