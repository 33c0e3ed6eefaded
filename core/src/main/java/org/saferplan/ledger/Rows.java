package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

/** Makes the rows of a ledger; what many actions share is looked up once. */
final class Rows {
  private final LocalDate on;
  private final Binding binding;
  private final Optional<Partnership> partnership;
  private final Responsible responsible;
  private final Map<Party, Heading> parties = new HashMap<>();
  private final Map<Area.Id, Heading> places = new HashMap<>();

  Rows(Register register, LocalDate on) {
    this.on = on;
    this.binding = new Binding(register);
    this.responsible = new Responsible(register);
    this.partnership = Partnership.of(register);
  }

  Row row(Obligation action) {
    Known known = Known.of(action, on);
    ActionStanding standing = ActionStanding.of(binding, action, known);
    List<Served> serves = responsible.served(action);
    List<ActionPlan> plans = responsible.plans(action);
    List<Party> owners = responsible.owners(action);
    boolean isSilent = isSilent(known, standing);
    return new Row(
        action.id(),
        action.what(),
        action.reference(),
        action.heading(),
        List.copyOf(Responsible.all(serves, Served::priorities)),
        List.copyOf(Responsible.all(serves, Served::themes)),
        responsible.groups(action).stream().map(body -> party(Party.of(body))).toList(),
        owners.stream().map(this::party).distinct().toList(),
        action.leads().isEmpty() && !owners.isEmpty(),
        action.places().stream().map(this::place).distinct().toList(),
        plans.stream()
            .map(each -> new Heading(each.id().value(), each.title(), each.edition()))
            .toList(),
        standing,
        said(known.updates()),
        isSilent ? Silence.since(known.updates()) : null,
        known.slipped(),
        flags(action, known, isSilent),
        action.restricted());
  }

  private static boolean isSilent(Known known, ActionStanding standing) {
    if (!standing.state().isOpen()) {
      return false;
    }
    boolean hasFallenDue = standing.state() == State.OVERDUE && standing.due() != null;
    return known.updates().isEmpty()
        || (hasFallenDue
            && Silence.since(known.updates(), Objects.requireNonNull(standing.due()).latest()));
  }

  private static List<Flag> flags(Obligation action, Known known, boolean isSilent) {
    List<Flag> flags = new ArrayList<>();
    if (isSilent) {
      flags.add(Flag.SILENT);
    }
    if (known.waitsFor() != null) {
      flags.add(Flag.CONDITIONAL);
    }
    if (known.isProvisional()) {
      flags.add(Flag.PROVISIONAL);
    }
    if (action.isCarriedOver()) {
      flags.add(Flag.CARRIED_OVER);
    }
    if (action.serves().isNotOnRecord()) {
      flags.add(Flag.SERVES_UNKNOWN);
    } else if (action.serves().said() != Stated.Said.ENTRIES) {
      flags.add(Flag.SERVES_NOTHING);
    }
    return flags;
  }

  private List<Row.Said> said(List<Progress> updates) {
    Map<Optional<Party>, Progress> last = new LinkedHashMap<>();
    for (Progress each : updates) {
      last.merge(
          Optional.ofNullable(each.by()),
          each,
          (before, after) ->
              after.on().earliest().isBefore(before.on().earliest()) ? before : after);
    }
    return last.values().stream()
        .sorted(Comparator.comparing((Progress each) -> each.on().earliest()).reversed())
        .map(this::said)
        .toList();
  }

  private Row.Said said(Progress update) {
    return new Row.Said(
        update.on(),
        update.by() == null ? null : party(update.by()).name(),
        update.onTrack(),
        rating(update.rating()),
        update.words());
  }

  private @Nullable String rating(RatingScheme.@Nullable Ref rating) {
    return rating == null
        ? null
        : partnership
            .flatMap(found -> found.vocabulary().rating(rating))
            .map(RatingScheme.Rating::word)
            .orElse(rating.rating().value());
  }

  private Heading party(Party party) {
    return parties.computeIfAbsent(
        party,
        absent -> {
          String id =
              Stream.of(absent.post(), absent.body(), absent.organisation())
                  .filter(Objects::nonNull)
                  .map(each -> each.value())
                  .findFirst()
                  .orElseGet(() -> Objects.requireNonNull(absent.words()));
          return new Heading(id, partnership.map(absent::called).orElse(id), null);
        });
  }

  private Heading place(Area.Id area) {
    return places.computeIfAbsent(
        area,
        absent ->
            new Heading(
                absent.value(),
                partnership
                    .flatMap(found -> found.area(absent))
                    .map(Area::name)
                    .orElse(absent.value()),
                null));
  }
}
