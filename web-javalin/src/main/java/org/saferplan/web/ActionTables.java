package org.saferplan.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saferplan.Saferplan;
import org.saferplan.TakingIn;
import org.saferplan.command.Actor;
import org.saferplan.csv.Csv;
import org.saferplan.csv.TableFile;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.json.JsonLanguage;
import org.saferplan.ledger.Ledger;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;
import org.saferplan.table.ActionPlanSent;
import org.saferplan.table.ActionSheet;
import org.saferplan.table.Columns;
import org.saferplan.table.RoundSent;
import org.saferplan.table.Subject;
import org.saferplan.table.TableRows;
import org.saferplan.web.page.Addresses;

/**
 * Actions as a table, to be filled in and sent back: out as CSV, or as JSON where {@code Accept}
 * asks for it; in as either.
 *
 * <p>What is sent is asked about by the query: {@code dry-run=true} only tells what would come of
 * it; {@code column=Owner=leads}, as often as needed, says what stands under a heading; {@code
 * carry-down=Priority}, that a blank cell under one holds what stands above it; {@code
 * confirmed=true} says that the columns are what they are taken for; {@code leave-out=true} takes
 * the rows that find a place where others find none. Where rows find no place and are not left out,
 * nothing is written and the answer, with every reason, is a 422.
 */
record ActionTables(Saferplan saferplan, JsonLanguage language, Actor actor) {
  private static final String ACTIONS = Addresses.API + "/partnerships/{partnership}/actions";
  private static final String CSV = "text/csv; charset=utf-8; header=present";
  private static final Set<String> SEVERAL = Set.of("carry-down", "column");
  private static final int UNPROCESSABLE = 422;
  private static final List<String> OF_ANY =
      List.of("carry-down", "column", "confirmed", "dry-run", "leave-out", "on");

  void add(Routes routes) {
    routes
        .get(ACTIONS + "/export", this::export)
        .post(ACTIONS + "/update", context -> take(context, List.of("by", "group"), this::round))
        .post(
            ACTIONS + "/import",
            context -> take(context, List.of("action-plan", "edition", "group"), this::plan));
  }

  /** The actions that are asked for; with every column where {@code all-columns=true}. */
  private Answer export(Context context) {
    Register register = Asked.register(context, saferplan);
    AskedLedger.Wanted wanted =
        new AskedLedger(context, saferplan.today(), Set.of("all-columns")).wanted(register);
    ActionSheet sheet =
        ActionSheet.of(
            register,
            Ledger.of(register, wanted.on(), wanted.filter()).rows(),
            Asked.flag(context, "all-columns"));
    String accept = context.header("Accept");
    boolean isJson = accept != null && accept.contains(Answer.JSON) && !accept.contains("text/csv");
    Answer answer =
        isJson
            ? Answer.text(Answer.JSON, language.write(TableRows.of(sheet)))
            : Answer.bytes(CSV, Csv.write(sheet.headings(), sheet.rows()))
                .with("Content-Disposition", "attachment; filename=\"actions.csv\"");
    return answer.with("Vary", "Accept");
  }

  /** What is said of the actions of {@code group}, or of any, by {@code by}. */
  private Subject<?> round(Context context) {
    return new RoundSent(id(context, "group", Body.Id::new), text(context, "by"), day(context));
  }

  /** The actions of {@code action-plan}; or of {@code group}, under {@code edition}. */
  private Subject<?> plan(Context context) {
    ActionPlan.Id plan = id(context, "action-plan", ActionPlan.Id::new);
    Body.Id group = id(context, "group", Body.Id::new);
    Edition.Id edition = id(context, "edition", Edition.Id::new);
    if (plan != null && group == null && edition == null) {
      return new ActionPlanSent(new ActionPlanSent.OnRecord(plan), day(context));
    } else if (plan == null && group != null && edition != null) {
      return new ActionPlanSent(new ActionPlanSent.OfGroup(group, edition), day(context));
    }
    throw Problem.badRequest(
            "whose",
            "it is not said whose action plan this is",
            "write action-plan=ID, or group=ID&edition=ID")
        .exception();
  }

  private Answer take(Context context, List<String> more, Function<Context, Subject<?>> subject) {
    Asked.presentOnly(context);
    requireKnown(context, more);
    return take(context, subject.apply(context));
  }

  private <E> Answer take(Context context, Subject<E> subject) {
    List<KnownHeading> said = Columns.said(context.queryParams("column"));
    boolean isConfirmed = Asked.flag(context, "confirmed");
    JsonLanguage tables = language.readingUpTo(Csv.LONGEST);
    TableFile file =
        TableFile.read(
            Sent.table(context), json -> tables.read(json, TableRows.class).getOrRefuse());
    TakingIn.Taken taken =
        new TakingIn(saferplan, actor, Asked.partnership(context))
            .take(
                subject,
                file.lines(),
                new TakingIn.Wanted(
                    said,
                    context.queryParams("carry-down"),
                    Asked.flag(context, "dry-run"),
                    Asked.flag(context, "leave-out"),
                    columns -> isConfirmed ? List.of() : refused(columns)));
    Commit commit = taken.commit();
    Answer answer =
        Answer.text(
            Answer.JSON,
            language.write(
                new TakenIn(
                    taken.outcome(),
                    file.isEncodingGuessed(),
                    commit == null ? null : commit.revision())));
    return taken.outcome().whole() ? answer : answer.withStatus(UNPROCESSABLE);
  }

  private static List<KnownHeading> refused(Columns columns) {
    List<Fault> faults = new ArrayList<>(columns.doubts());
    faults.add(
        new Fault(
            "",
            "columns-unsure",
            "what stands in the columns was guessed",
            "send it again with confirmed=true if it is right, or with column=HEADING=WHAT where it"
                + " is not"));
    throw new RefusedException(Kind.INVALID, faults);
  }

  /** A name that nobody knows is most often one that was mistyped. */
  private static void requireKnown(Context context, List<String> more) {
    Set<String> known = new TreeSet<>(OF_ANY);
    known.addAll(more);
    List<Fault> faults = new ArrayList<>();
    context
        .queryParamMap()
        .forEach(
            (name, given) -> {
              if (!known.contains(name)) {
                faults.add(
                    new Fault(
                        "/" + Asked.quoted(name),
                        "unknown",
                        "nothing is asked for by that name",
                        "ask by " + String.join(", ", known)));
              } else if (given.size() > 1 && !SEVERAL.contains(name)) {
                faults.add(Fault.at("/" + name, "twice", "it is given several times"));
              }
            });
    if (!faults.isEmpty()) {
      throw Problem.badQuery(faults).exception();
    }
  }

  private static @Nullable LocalDate day(Context context) {
    return text(context, "on") == null ? null : Asked.day(context, LocalDate.MIN);
  }

  private static @Nullable String text(Context context, String name) {
    String given = context.queryParam(name);
    return given == null || given.isEmpty() ? null : given;
  }

  private static <T> @Nullable T id(Context context, String name, Function<String, T> make) {
    String given = text(context, name);
    try {
      return given == null ? null : make.apply(given);
    } catch (InvalidValueException e) {
      throw Problem.badRequest(
              "not-an-id", "%s \"%s\": %s".formatted(name, Asked.quoted(given), e.getMessage()), "")
          .exception();
    }
  }
}
