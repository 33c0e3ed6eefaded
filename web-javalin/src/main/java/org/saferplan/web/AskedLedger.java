package org.saferplan.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.ledger.Filter;
import org.saferplan.ledger.Grouping;
import org.saferplan.ledger.State;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;

/** Which actions a query asks for, and by what it wants them told; every fault of it at once. */
final class AskedLedger {
  private static final List<String> KNOWN =
      List.of(
          "action-plan",
          "by",
          "edition",
          "group",
          "on",
          "owner",
          "place",
          "priority",
          "revision",
          "state",
          "text");

  private final Set<String> known;
  private final Context context;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  AskedLedger(Context context, LocalDate today) {
    this(context, today, Set.of());
  }

  /**
   * Reads a query.
   *
   * @param besides names under which something else is asked for
   */
  AskedLedger(Context context, LocalDate today, Set<String> besides) {
    this.known = new TreeSet<>(KNOWN);
    this.known.addAll(besides);
    this.context = context;
    this.today = today;
  }

  /** What is told, of which day, and by what. */
  record Wanted(LocalDate on, Filter filter, Grouping by) {}

  Wanted wanted(Register register) {
    context.queryParamMap().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                fault(
                    Asked.quoted(name),
                    "unknown",
                    "nothing is asked for by that name",
                    "ask by " + String.join(", ", known)));
    Filter filter =
        new Filter(
            word("state", State.values()),
            id("edition", Edition.Id::new),
            id("priority", Priority.Id::new),
            id("group", Body.Id::new),
            text("owner"),
            id("place", Area.Id::new),
            id("action-plan", ActionPlan.Id::new),
            text("text"));
    Grouping by = word("by", Grouping.values());
    LocalDate on = day();
    faults.addAll(filter.faults(register));
    if (!faults.isEmpty()) {
      throw Problem.badQuery(faults).exception();
    }
    return new Wanted(on, filter, by == null ? Grouping.PRIORITY : by);
  }

  private <T extends Enum<T>> @Nullable T word(String name, T[] known) {
    String given = text(name);
    if (given == null) {
      return null;
    }
    for (T each : known) {
      if (word(each).equals(given)) {
        return each;
      }
    }
    fault(
        name,
        "not-known",
        "\"%s\" is not known here".formatted(Asked.quoted(given)),
        "known are " + Stream.of(known).map(AskedLedger::word).collect(Collectors.joining(", ")));
    return null;
  }

  private <T> @Nullable T id(String name, Function<String, T> make) {
    String given = text(name);
    try {
      return given == null ? null : make.apply(given);
    } catch (InvalidValueException e) {
      fault(name, "not-an-id", "\"%s\": %s".formatted(Asked.quoted(given), e.getMessage()), "");
      return null;
    }
  }

  private LocalDate day() {
    try {
      return Asked.day(context, today);
    } catch (ProblemException e) {
      e.problem().faults().forEach(each -> faults.add(each.at("/on")));
      return today;
    }
  }

  /** What is left empty in a form asks for nothing. */
  private @Nullable String text(String name) {
    String given = context.queryParam(name);
    return given == null || given.isEmpty() ? null : given;
  }

  private void fault(String name, String rule, String message, String remedy) {
    faults.add(new Fault("/" + name, rule, message, remedy));
  }

  private static String word(Enum<?> known) {
    return known.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
