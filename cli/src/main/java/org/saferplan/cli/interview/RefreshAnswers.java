package org.saferplan.cli.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Due;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Reason;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.refresh.ActionFate;
import org.saferplan.refresh.Item;
import org.saferplan.refresh.Naming;
import org.saferplan.refresh.Refresh;
import org.saferplan.refresh.SettleRefresh;
import org.saferplan.refresh.Step;

/** What a person answers of one item. The usual answer leaves it for later. */
record RefreshAnswers(Interview interview, Partnership partnership, Refresh walk, Step step) {

  /** What is to be done; nothing where it is left for later. */
  Optional<SettleRefresh> settled() {
    return step.item().of() == null ? action() : commitment(step.item().of());
  }

  private Optional<SettleRefresh> commitment(Commitment was) {
    List<Choice<Optional<Change.Kind>>> choices = new ArrayList<>();
    if (!step.became().isEmpty()) {
      choices.add(choice("kept", "kept as it is", Change.Kind.KEPT));
      choices.add(choice("reworded", "reworded", Change.Kind.REWORDED));
    }
    if (step.item().sort() == Item.Sort.PRIORITY) {
      choices.add(choice("theme", word("became a theme"), Change.Kind.BECAME_THEME));
    } else if (step.item().sort() == Item.Sort.THEME) {
      choices.add(choice("priority", word("became a priority"), Change.Kind.BECAME_PRIORITY));
    }
    if (!others().isEmpty()) {
      choices.add(choice("into", "replaced by, or gone into, another", Change.Kind.REPLACED));
    }
    choices.add(choice("completed", "completed: what was wanted is done", Change.Kind.COMPLETED));
    choices.add(choice("dropped", "dropped", Change.Kind.REMOVED));
    return asked(choices).map(kind -> changed(was, kind));
  }

  private SettleRefresh changed(Commitment was, Change.Kind kind) {
    Optional<Commitment> now =
        switch (kind) {
          case KEPT, REWORDED -> Optional.of(was);
          case BECAME_THEME ->
              Optional.of(Commitment.to(walk.edition(), new Theme.Id(step.item().id())));
          case BECAME_PRIORITY ->
              Optional.of(Commitment.to(walk.edition(), new Priority.Id(step.item().id())));
          case REPLACED -> Optional.of(other());
          default -> Optional.empty();
        };
    List<Change.After> to = now.stream().map(Change.After::of).toList();
    List<Naming> names =
        kind == Change.Kind.REWORDED
            ? List.of(new Naming(to.get(0), interview.text("It now reads", Check.NAME)))
            : List.of();
    return new SettleRefresh(
        walk.edition(),
        List.of(
            new Change(
                kind,
                List.of(Change.Before.of(was)),
                to,
                kind.wantsReason() ? reasons() : Stated.notOnRecord(),
                List.of())),
        names,
        List.of());
  }

  /** Those of its sort in the new edition, as far as the walk knows them. */
  private List<Item> others() {
    return Stream.concat(
            walk.steps().stream().flatMap(each -> each.became().stream()),
            walk.added().stream().map(Step::item))
        .filter(each -> each.sort() == step.item().sort() && !step.became().contains(each))
        .distinct()
        .toList();
  }

  private Commitment other() {
    List<Choice<Item>> choices =
        others().stream().map(each -> new Choice<>(each.id(), each.name(), each)).toList();
    return Objects.requireNonNull(interview.choice("Which", choices, 1).of());
  }

  private Optional<SettleRefresh> action() {
    return asked(
            List.of(
                choice("carried", "carried over as it is", Change.Kind.KEPT),
                choice("reworded", "carried over in other words", Change.Kind.REWORDED),
                choice("completed", "completed", Change.Kind.COMPLETED),
                choice("dropped", "dropped", Change.Kind.REMOVED)))
        .map(kind -> new SettleRefresh(walk.edition(), List.of(), List.of(), List.of(fate(kind))));
  }

  private ActionFate fate(Change.Kind kind) {
    boolean goesOn = kind == Change.Kind.KEPT || kind == Change.Kind.REWORDED;
    List<String> reads =
        kind == Change.Kind.REWORDED
            ? List.of(interview.text("It now reads", Check.NAME))
            : List.of();
    Due due =
        goesOn
            ? date(
                    "Due by when in the new year: a day, a month such as 2019-09, or a year",
                    "as before")
                .map(Due::by)
                .orElse(null)
            : null;
    String achieved =
        kind == Change.Kind.COMPLETED ? interview.text("What was achieved", Check.NAME) : null;
    PartialDate on = goesOn ? null : date("On which day", "today").orElse(null);
    boolean wantsReason = kind != Change.Kind.KEPT && kind != Change.Kind.COMPLETED;
    return ActionFate.of(
        kind,
        Objects.requireNonNull(step.item().action()),
        reads,
        due,
        on,
        achieved,
        wantsReason ? reasons() : Stated.notOnRecord());
  }

  private Optional<PartialDate> date(String question, String usual) {
    return interview.optional(question, usual, Check.DATE).map(PartialDate::new);
  }

  private Stated<Reason> reasons() {
    Optional<String> why = interview.optional("Why", "no reason given", Check.TEXT);
    return why.map(
            words ->
                Stated.of(
                    List.of(
                        new Reason(
                            words,
                            interview
                                .optional(
                                    "The id of the source that says so",
                                    "none",
                                    Check.source(partnership))
                                .map(id -> new Citation(new Source.Id(id), null))
                                .stream()
                                .toList()))))
        .orElseGet(Stated::none);
  }

  private Optional<Change.Kind> asked(List<Choice<Optional<Change.Kind>>> choices) {
    List<Choice<Optional<Change.Kind>>> all = new ArrayList<>(choices);
    all.add(new Choice<>("later", "left for later", Optional.empty()));
    return interview.choice("What becomes of it", all, all.size());
  }

  private static Choice<Optional<Change.Kind>> choice(String word, String label, Change.Kind kind) {
    return new Choice<>(word, label, Optional.of(kind));
  }

  private String word(String label) {
    return partnership.vocabulary().said(label);
  }
}
