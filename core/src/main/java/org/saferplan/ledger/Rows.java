package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

/** Makes the rows of a ledger; what many actions share is looked up once. */
final class Rows {
  private static final Comparator<Progress> LATEST_FIRST =
      Comparator.comparing(Progress::on, PartialDate.BY_EARLIEST.reversed());

  private final LocalDate on;
  private final Filter filter;
  private final Binding binding;
  private final Optional<Partnership> partnership;
  private final Belongings belongings;
  private final List<RatingScheme> schemesByRule;

  Rows(Register register, LocalDate on, Filter filter) {
    this.on = on;
    this.filter = filter;
    this.binding = new Binding(register);
    this.partnership = Partnership.of(register);
    this.belongings = new Belongings(register, partnership);
    this.schemesByRule =
        partnership.stream()
            .flatMap(each -> each.vocabulary().ratingSchemes().stream())
            .filter(RatingScheme::isByRule)
            .toList();
  }

  /** The rows of those that are asked for. */
  List<Row> of(Stream<Obligation> actions) {
    List<Row> rows = new ArrayList<>();
    actions.forEach(action -> row(action).ifPresent(rows::add));
    return rows;
  }

  private Optional<Row> row(Obligation action) {
    Belonging belongs = belongings.of(action);
    if (!filter.takes(action, belongs, partnership)) {
      return Optional.empty();
    }
    Known known = Known.of(action, on);
    ActionStanding standing = ActionStanding.of(binding, action, known);
    return filter.takes(standing)
        ? Optional.of(row(action, belongs, known, standing))
        : Optional.empty();
  }

  private Row row(Obligation action, Belonging belongs, Known known, ActionStanding standing) {
    boolean isSilent = isSilent(known, standing);
    return new Row(
        action.id(),
        action.what(),
        action.reference(),
        action.heading(),
        belongs.priorities(),
        belongs.themes(),
        belongs.groups(),
        belongs.owners(),
        belongs.throughPriority(),
        belongs.places(),
        belongs.actionPlans(),
        standing,
        said(known.updates()),
        ratedByRule(action, standing),
        isSilent ? Silence.since(known.updates()) : null,
        known.slipped(),
        flags(action, known, isSilent),
        action.restricted());
  }

  /** By the first scheme that has a rule for it. */
  private @Nullable String ratedByRule(Obligation action, ActionStanding standing) {
    for (RatingScheme scheme : schemesByRule) {
      Optional<RatingScheme.Rating> rating = RatingByRule.of(scheme, action, standing, on);
      if (rating.isPresent()) {
        return rating.get().word();
      }
    }
    return null;
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
    if (updates.isEmpty()) {
      return List.of();
    }
    Map<@Nullable Party, Progress> last = new LinkedHashMap<>();
    for (Progress each : updates) {
      Progress before = last.get(each.by());
      if (before == null || PartialDate.BY_EARLIEST.compare(each.on(), before.on()) >= 0) {
        last.put(each.by(), each);
      }
    }
    return last.values().stream().sorted(LATEST_FIRST).map(this::said).toList();
  }

  private Row.Said said(Progress update) {
    return new Row.Said(
        update.on(),
        update.by() == null ? null : belongings.party(update.by()).name(),
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
}
