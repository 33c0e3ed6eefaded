package org.saferplan.cli.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.HandOver;
import org.saferplan.obligation.Move;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.partnership.Reason;
import org.saferplan.partnership.Sharing;
import org.saferplan.plan.Edition;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

/** Everything on record of one action. */
public final class ActionPage {
  private static final int COLUMN = 14;

  private final Register register;
  private final Phrases phrases;
  private final Obligation action;

  private ActionPage(Register register, Phrases phrases, Obligation action) {
    this.register = register;
    this.phrases = phrases;
    this.action = action;
  }

  /** Where it stands, its terms, what became of it and what it belongs to. */
  public static Page of(Register register, Partnership partnership, ActionOnRecord found) {
    ActionPage parts = new ActionPage(register, new Phrases(partnership), found.action());
    Page page = new Page().title(found.action().what());
    page.text("As of %s: %s.".formatted(PartialDate.words(found.on()), found.standing().words()));
    if (found.action().restricted() != null) {
      page.text("Not for everybody: " + found.action().restricted().because());
    }
    return page.add(parts.terms()).add(parts.course()).add(parts.belongs(found));
  }

  private Page terms() {
    Page page = new Page().heading("Terms");
    field(page, "Id", action.id().value());
    field(page, "Reference", action.reference());
    field(page, "Under heading", action.heading());
    field(page, "Serves", serves());
    field(page, "Leads", leads());
    field(page, "Delivers", parties(action.delivers()));
    field(page, "Helps", parties(action.helps()));
    Due due = action.due();
    field(page, "Due", due == null ? Phrases.UNKNOWN : due.words());
    action.moves().stream()
        .findFirst()
        .ifPresent(
            first ->
                field(
                    page,
                    "First due",
                    first.was() == null ? Phrases.UNKNOWN : first.was().words()));
    action.standingUpdates().stream()
        .filter(each -> each.forecast() != null)
        .reduce((one, next) -> next)
        .ifPresent(each -> field(page, "Expected", expected(each)));
    field(
        page,
        "Places",
        action.places().stream().map(this::place).collect(Collectors.joining(", ")));
    ActionTerms terms = new ActionTerms(register, phrases);
    action.takes().forEach(each -> field(page, "Takes", each.called(register)));
    field(page, "Success", action.success());
    action.basis().forEach(each -> field(page, "Owed by", terms.basis(each)));
    field(page, "Arose from", action.origin() == null ? "" : Phrases.enumerated(action.origin()));
    action.arisingFrom().forEach(each -> field(page, "Arose from", terms.occasion(each)));
    field(page, "Note", action.note());
    return page;
  }

  private Page course() {
    Page page = new Page().heading("What became of it");
    action.moves().forEach(move -> page.item(move(move)));
    action.handOvers().forEach(each -> page.item(handOver(each)));
    for (int number = 1; number <= action.updates().size(); number++) {
      page.item(update(action.updates().get(number - 1)) + putRight(number));
    }
    action.completions().forEach(completion -> page.item(completion(completion)));
    Ending ended = action.ended();
    if (ended != null) {
      page.item(
          "%s %s%s%s%s"
              .formatted(
                  Phrases.capital(Phrases.enumerated(ended.how())),
                  Phrases.on(ended.on()),
                  because(ended.reasons()),
                  decided(ended.by()),
                  phrases.cited(ended.sources())));
    }
    boolean isNothing =
        Stream.of(action.moves(), action.handOvers(), action.updates(), action.completions())
                .allMatch(List::isEmpty)
            && ended == null;
    return isNothing ? page.text("Nothing is on record of it.") : page;
  }

  private Page belongs(ActionOnRecord found) {
    Page page = new Page();
    if (found.partOf() != null) {
      page.item("Is a part of: " + named(found.partOf()));
    }
    found.parts().forEach(part -> page.item("Its part: " + named(part)));
    if (found.carriesOn() != null) {
      page.item("Carries on: " + named(found.carriesOn()));
    } else if (action.isCarriedOver()) {
      page.item("Carries on an action of an earlier plan; which is not on record");
    }
    boolean isReplaced = action.ended() != null && action.ended().how() == Ending.How.SUPERSEDED;
    String after = isReplaced ? "Was replaced by: " : "Is carried on by: ";
    found.carriedOnBy().forEach(each -> page.item(after + named(each)));
    found.measures().forEach(each -> page.item("Its success is shown by: " + each.name()));
    action.sources().forEach(each -> page.item("Source: " + phrases.partnership().cited(each)));
    return page.toString().isEmpty() ? page : new Page().heading("What it belongs to").add(page);
  }

  private static String named(ActionOnRecord.Named<Obligation.Id> named) {
    return "%s (%s)".formatted(named.name(), named.id().value());
  }

  private String serves() {
    return action.serves().entries().isEmpty()
        ? Phrases.silence(action.serves())
        : action.serves().entries().stream()
            .map(
                each ->
                    register
                        .find(Edition.class, each.edition().key())
                        .map(text -> "%s (%s)".formatted(each.called(text), text.title()))
                        .orElse(each.named()))
            .collect(Collectors.joining("; "));
  }

  private String leads() {
    String names = parties(action.leads());
    if (names.isEmpty()) {
      return Phrases.UNKNOWN;
    }
    return action.owing() == null
        ? names
        : names + (action.owing() == Sharing.EACH ? ", each of them" : ", together");
  }

  private String parties(List<Party> parties) {
    return parties.stream().map(phrases::party).collect(Collectors.joining(", "));
  }

  private String place(Area.Id area) {
    return phrases.partnership().area(area).map(Area::name).orElse(area.value());
  }

  private String move(Move move) {
    return "Moved %s%s%s%s%s"
        .formatted(
            Phrases.on(move.on()),
            move.was() == null ? "" : "; until then due " + move.was().words(),
            because(move.because()),
            move.by() == null ? ", without a decision on record" : decided(move.by()),
            phrases.cited(move.sources()));
  }

  private static String expected(Progress update) {
    return "%s, as said on %s"
        .formatted(
            Stream.ofNullable(update.forecast()).map(PartialDate::words).findFirst().orElse(""),
            update.on().words());
  }

  private String handOver(HandOver handOver) {
    return "Handed over %s by %s%s%s"
        .formatted(
            Phrases.on(handOver.on()),
            handOver.from().isEmpty() ? "nobody on record" : parties(handOver.from()),
            handOver.note() == null ? "" : ": " + Phrases.sentence(handOver.note()),
            phrases.cited(handOver.sources()));
  }

  /** That a later update puts it right, or which earlier one it puts right. */
  private String putRight(int number) {
    Integer corrects = action.updates().get(number - 1).corrects();
    boolean isPutRight =
        action.updates().stream()
            .anyMatch(each -> each.corrects() != null && each.corrects() == number);
    return (corrects == null
            ? ""
            : " It puts right that of %s."
                .formatted(action.updates().get(corrects - 1).on().words()))
        + (isPutRight ? " A later update puts it right." : "");
  }

  private String update(Progress update) {
    String track =
        update.onTrack() == null ? "" : update.onTrack() ? ", on track" : ", not on track";
    return "Update of %s%s%s%s: %s%s%s%s"
        .formatted(
            update.on().words(),
            update.by() == null ? "" : " by " + phrases.party(update.by()),
            track,
            update.rating() == null ? "" : ", " + rating(update.rating()),
            Phrases.sentence(update.words()),
            update.next() == null ? "" : " Next: " + Phrases.sentence(update.next()),
            update.forecast() == null ? "" : " Now expected " + update.forecast().words() + ".",
            phrases.cited(update.sources()));
  }

  private String rating(RatingScheme.Ref rating) {
    return phrases
        .partnership()
        .vocabulary()
        .rating(rating)
        .map(RatingScheme.Rating::word)
        .orElse(rating.rating().value());
  }

  private String completion(Completion completion) {
    String occurrence =
        completion.occurrence() == null ? "" : " (for " + completion.occurrence().words() + ")";
    return "Completed %s%s: %s%s"
        .formatted(
            Phrases.on(completion.on()),
            occurrence,
            Phrases.sentence(completion.achieved()),
            phrases.cited(completion.sources()));
  }

  private static String because(@Nullable String reason) {
    return reason == null ? "" : ", because " + reason;
  }

  private static String because(Stated<Reason> reasons) {
    return switch (reasons.said()) {
      case ENTRIES ->
          because(reasons.entries().stream().map(Reason::words).collect(Collectors.joining("; ")));
      case NONE, NOT_APPLICABLE -> ", no reason given";
      case NOT_ON_RECORD -> "";
    };
  }

  private String decided(Decision.@Nullable Ref decision) {
    return decision == null ? "" : ", by " + new ActionTerms(register, phrases).decision(decision);
  }

  private static void field(Page page, String name, @Nullable String words) {
    if (words != null && !words.isEmpty()) {
      page.field(COLUMN, name, words);
    }
  }
}
