package org.saferplan.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Kind;
import org.saferplan.fact.Identifier;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;

/**
 * Which actions are asked for. What is blank asks for nothing; what is given must all be so.
 *
 * @param edition serving something in it, or in an action plan under it
 * @param owner the id of a post, body or organisation, or the words by which an owner is known
 * @param place where: in this area, or in one that lies in it
 * @param text found in what is to be done or in its printed reference, in capitals or not
 */
public record Filter(
    @Nullable State state,
    Edition.@Nullable Id edition,
    Priority.@Nullable Id priority,
    Body.@Nullable Id group,
    @Nullable String owner,
    Area.@Nullable Id place,
    ActionPlan.@Nullable Id actionPlan,
    @Nullable String text) {

  private static final int MOST_NAMED = 30;

  /** Asks for every action. */
  public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null);

  /** Whether an action that belongs to these is asked for, wherever it stands. */
  boolean takes(Obligation action, Belonging belongs, Optional<Partnership> partnership) {
    return (text == null || isFoundIn(action, text.toLowerCase(Locale.ROOT)))
        && (edition == null || isOf(edition, action, belongs))
        && (priority == null || isAmong(belongs.priorities(), priority.value()))
        && (group == null || isAmong(belongs.groups(), group.value()))
        && (owner == null || isAmong(belongs.owners(), owner))
        && (place == null || isIn(place, action, partnership))
        && (actionPlan == null || isAmong(belongs.actionPlans(), actionPlan.value()));
  }

  /** Whether what stands so is asked for. */
  boolean takes(ActionStanding standing) {
    return state == null || standing.state() == state;
  }

  /** An aim that stands under no priority is none of the row's, so the action itself is asked. */
  private static boolean isOf(Edition.Id edition, Obligation action, Belonging belongs) {
    return belongs.actionPlans().stream().anyMatch(each -> edition.equals(each.edition()))
        || action.serves().entries().stream().anyMatch(each -> edition.equals(each.edition()));
  }

  private static boolean isIn(Area.Id place, Obligation action, Optional<Partnership> partnership) {
    return partnership.stream()
        .anyMatch(known -> action.places().stream().anyMatch(each -> known.isWithin(each, place)));
  }

  /** Whether anything but an edition is asked for. */
  public boolean isNarrow() {
    return !equals(new Filter(null, edition, null, null, null, null, null, null));
  }

  /** What is asked for and is not on record, each with what there is. */
  public List<Fault> faults(Register register) {
    List<Edition> editions = register.list(Edition.class, Kind.EDITION);
    Optional<Partnership> partnership = Partnership.of(register);
    return Stream.of(
            fault("edition", edition, editions.stream().map(Edition::id)),
            fault(
                "priority",
                priority,
                editions.stream().flatMap(each -> each.priorities().stream()).map(Priority::id)),
            fault("group", group, each(partnership, Partnership::bodies).map(Body::id)),
            fault("owner", owner, owners(register, partnership)),
            fault("place", place, each(partnership, Partnership::areas).map(Area::id)),
            fault(
                "action-plan",
                actionPlan,
                register.list(ActionPlan.class, Kind.ACTION_PLAN).stream().map(ActionPlan::id)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Stream<String> owners(Register register, Optional<Partnership> partnership) {
    Stream<Identifier> named =
        Stream.of(
                each(partnership, Partnership::posts).map(Post::id),
                each(partnership, Partnership::bodies).map(Body::id),
                each(partnership, Partnership::organisations).map(Organisation::id))
            .flatMap(each -> each);
    Stream<String> inWords =
        Stream.concat(
                register.list(Obligation.class, Kind.OBLIGATION).stream().map(Obligation::leads),
                register.list(Edition.class, Kind.EDITION).stream().flatMap(Filter::leads))
            .flatMap(List::stream)
            .flatMap(lead -> Stream.ofNullable(lead.words()));
    return Stream.concat(named.map(Identifier::value), inWords);
  }

  /** Who leads what actions serve leads them, where nobody else does. */
  private static Stream<List<Party>> leads(Edition edition) {
    return Stream.of(
            edition.priorities().stream().map(Priority::leads),
            edition.priorities().stream()
                .flatMap(each -> each.parts().stream())
                .map(Priority.Part::leads),
            edition.themes().entries().stream().map(Theme::leads),
            edition.aims().stream().map(Aim::leads))
        .flatMap(each -> each);
  }

  private static <T> Stream<T> each(
      Optional<Partnership> partnership, Function<Partnership, List<T>> among) {
    return partnership.map(among).stream().flatMap(List::stream);
  }

  private static Optional<Fault> fault(
      String name, @Nullable Identifier asked, Stream<? extends Identifier> known) {
    return fault(name, asked == null ? null : asked.value(), known.map(Identifier::value));
  }

  private static Optional<Fault> fault(String name, @Nullable String asked, Stream<String> known) {
    if (asked == null) {
      return Optional.empty();
    }
    List<String> there = known.distinct().sorted().toList();
    if (there.contains(asked)) {
      return Optional.empty();
    }
    int more = there.size() - MOST_NAMED;
    return Optional.of(
        new Fault(
            "/" + name,
            "not-on-record",
            "there is no %s %s".formatted(name.replace('-', ' '), asked),
            there.isEmpty()
                ? "none is on record"
                : "there is "
                    + String.join(", ", there.subList(0, Math.min(MOST_NAMED, there.size())))
                    + (more > 0 ? " and %d more".formatted(more) : "")));
  }

  private static boolean isAmong(List<Heading> headings, String id) {
    return headings.stream().anyMatch(each -> each.id().equals(id));
  }

  private static boolean isFoundIn(Obligation action, String wanted) {
    return action.what().toLowerCase(Locale.ROOT).contains(wanted)
        || (action.reference() != null
            && action.reference().toLowerCase(Locale.ROOT).contains(wanted));
  }
}
