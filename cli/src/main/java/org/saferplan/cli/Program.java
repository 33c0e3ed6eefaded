package org.saferplan.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.assessment.Assessment;
import org.saferplan.audience.Language;
import org.saferplan.decision.Meeting;
import org.saferplan.fact.ContentHash;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fund.Fund;
import org.saferplan.ledger.Grouping;
import org.saferplan.ledger.State;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Source;
import org.saferplan.partnership.Tier;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.report.IssuedPaper;
import org.saferplan.report.PaperKind;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** Every command of the program, in the order of the help text. A new one is added here. */
final class Program {
  private Program() {}

  /** Runs the program once. */
  static int run(Environment environment, PrintWriter out, PrintWriter err, String... arguments) {
    GlobalOptions options = new GlobalOptions();
    try (Session session = new Session(options, environment)) {
      int code = commandLine(options, session).setOut(out).setErr(err).execute(arguments);
      out.flush();
      err.flush();
      return code;
    }
  }

  static CommandLine commandLine(GlobalOptions options, Session session) {
    CommandLine program =
        new CommandLine(new SaferplanCommand(options))
            .addSubcommand(new DemoCommand(session))
            .addSubcommand(new InitCommand(session))
            .addSubcommand(new ImportCommand(session))
            .addSubcommand(new ExportCommand(session))
            .addSubcommand(
                noun("partnership", "Who the partnership is.")
                    .addSubcommand(new PartnershipShowCommand(session))
                    .addSubcommand(new PartnershipListCommand(session)))
            .addSubcommand(
                noun("assessment", "The strategic assessment.")
                    .addSubcommand(new AssessmentShowCommand(session)))
            .addSubcommand(
                noun("plan", "The plan, its editions and where they stand.")
                    .addSubcommand(new PlanShowCommand(session))
                    .addSubcommand(new PlanDiffCommand(session))
                    .addSubcommand(new PlanRefreshCommand(session))
                    .addSubcommand(new PlanListCommand(session)))
            .addSubcommand(
                noun("thread", "The golden thread, from figure to result and back.")
                    .addSubcommand(new ThreadShowCommand(session)))
            .addSubcommand(
                noun("decision", "What was decided.")
                    .addSubcommand(new DecisionListCommand(session)))
            .addSubcommand(
                noun("action", "Action plans, and what is owed.")
                    .addSubcommand(new ActionListCommand(session))
                    .addSubcommand(new ActionShowCommand(session))
                    .addSubcommand(new ActionExportCommand(session))
                    .addSubcommand(new ActionUpdateCommand(session))
                    .addSubcommand(new ActionImportCommand(session))
                    .addSubcommand(new ActionReportCommand(session))
                    .addSubcommand(new ActionCompleteCommand(session))
                    .addSubcommand(new ActionHandOverCommand(session)))
            .addSubcommand(new DueCommand(session))
            .addSubcommand(
                noun("round", "The rounds in which groups report.")
                    .addSubcommand(new RoundListCommand(session))
                    .addSubcommand(new RoundAnswerCommand(session)))
            .addSubcommand(new CalendarCommand(session))
            .addSubcommand(new RemindCommand(session))
            .addSubcommand(
                noun("contact", "How whoever holds a post is reached; no part of the record.")
                    .addSubcommand(new ContactSetCommand(session))
                    .addSubcommand(new ContactRemoveCommand(session))
                    .addSubcommand(new ContactListCommand(session)))
            .addSubcommand(
                noun("measure", "What is measured, and what it tells.")
                    .addSubcommand(new MeasureListCommand(session))
                    .addSubcommand(new MeasureShowCommand(session)))
            .addSubcommand(
                noun("fund", "Money, and what became of it.")
                    .addSubcommand(new FundListCommand(session))
                    .addSubcommand(new FundShowCommand(session)))
            .addSubcommand(
                noun("report", "Papers from the record.")
                    .addSubcommand(new ReportCouncilCommand(session))
                    .addSubcommand(new ReportChangesCommand(session))
                    .addSubcommand(new ReportImplementationCommand(session))
                    .addSubcommand(
                        ReportPaperCommand.of(
                            session,
                            PaperKind.GROUP_PACK,
                            "group",
                            "A group's paper for its next meeting: what it is to decide, every"
                                + " exception, what falls due, its measures, what changed."))
                    .addSubcommand(
                        ReportPaperCommand.of(
                            session,
                            PaperKind.ACTION_LOG,
                            "log",
                            "A group's action log: who was represented, what was decided, what"
                                + " was minuted and where it stands; what is outstanding first."))
                    .addSubcommand(
                        ReportPaperCommand.of(
                            session,
                            PaperKind.PARTNER_STATEMENT,
                            "partner",
                            "What an organisation has agreed to do, by when and on what basis;"
                                + " and which responsible authorities have agreed nothing."))
                    .addSubcommand(
                        ReportPaperCommand.of(
                            session,
                            PaperKind.COMBINED_ACTION_PLAN,
                            "actions",
                            "The combined action plan, in the partnership's own columns."))
                    .addSubcommand(
                        ReportPaperCommand.of(
                            session,
                            PaperKind.HALF_YEAR_REPORT,
                            "half-year",
                            "How the first half of the plan's year went."))
                    .addSubcommand(
                        ReportPaperCommand.of(
                            session,
                            PaperKind.ANNUAL_REPORT,
                            "annual",
                            "How the plan's year went."))
                    .addSubcommand(
                        ReportPaperCommand.of(
                            session,
                            PaperKind.GRANT_RETURN,
                            "grant",
                            "What became of a fund, to the penny, for whoever gave it."))
                    .addSubcommand(new ReportListCommand(session))
                    .addSubcommand(new ReportShowCommand(session)))
            .addSubcommand(new ReadinessCommand(session))
            .addSubcommand(new ExceptionsCommand(session))
            .addSubcommand(new CheckCommand(session))
            .addSubcommand(new RetentionCommand(session))
            .addSubcommand(new DoCommand(session))
            .addSubcommand(
                new CommandLine(new HistoryCommand(session))
                    .addSubcommand(new HistoryShowCommand(session))
                    .addSubcommand(new HistoryDiffCommand(session)))
            .addSubcommand(
                noun("store", "The folder in which all is kept.")
                    .addSubcommand(new StoreVerifyCommand(session))
                    .addSubcommand(new StoreBackupCommand(session))
                    .addSubcommand(new StoreCompactCommand(session))
                    .addSubcommand(new StoreEditsCommand(session))
                    .addSubcommand(new StoreRestoreCommand(session))
                    .addSubcommand(new StoreRepairCommand(session))
                    .addSubcommand(new StoreRedactCommand(session)))
            .addSubcommand(new ServeCommand(session))
            .addSubcommand(new VersionCommand())
            .addSubcommand(new AutoComplete.GenerateCompletion());
    program.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
    program.getCommandSpec().usageMessage().exitCodeList(ExitCode.list());
    return program
        .setUsageHelpLongOptionsMaxWidth(26)
        .registerConverter(LocalDate.class, Program::date)
        .registerConverter(PartialDate.class, id(PartialDate::new))
        .registerConverter(Source.Id.class, id(Source.Id::new))
        .registerConverter(Nation.class, word(Nation.values()))
        .registerConverter(Tier.class, word(Tier.values()))
        .registerConverter(Language.class, word(Language.values()))
        .registerConverter(PaperCommand.Format.class, word(PaperCommand.Format.values()))
        .registerConverter(PartialDate.class, id(PartialDate::new))
        .registerConverter(Partnership.Id.class, id(Partnership.Id::new))
        .registerConverter(Assessment.Id.class, id(Assessment.Id::new))
        .registerConverter(Edition.Id.class, id(Edition.Id::new))
        .registerConverter(Priority.Id.class, id(Priority.Id::new))
        .registerConverter(Body.Id.class, id(Body.Id::new))
        .registerConverter(Area.Id.class, id(Area.Id::new))
        .registerConverter(ActionPlan.Id.class, id(ActionPlan.Id::new))
        .registerConverter(Obligation.Id.class, id(Obligation.Id::new))
        .registerConverter(State.class, word(State.values()))
        .registerConverter(Grouping.class, word(Grouping.values()))
        .registerConverter(Meeting.Id.class, id(Meeting.Id::new))
        .registerConverter(Measure.Id.class, id(Measure.Id::new))
        .registerConverter(Fund.Id.class, id(Fund.Id::new))
        .registerConverter(IssuedPaper.Id.class, id(IssuedPaper.Id::new))
        .registerConverter(ContentHash.class, id(ContentHash::new))
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new Refusals());
  }

  private static CommandLine noun(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
    spec.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
    return new CommandLine(spec);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is no date: write a day that exists, such as 2018-04-11");
    }
  }

  private static <T extends Enum<T>> ITypeConverter<T> word(T[] known) {
    return text ->
        Stream.of(known)
            .filter(each -> word(each).equalsIgnoreCase(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "'%s' is not known here: known are %s".formatted(text, words(known))));
  }

  private static String words(Enum<?>[] known) {
    return Stream.of(known).map(Program::word).collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> known) {
    return known.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> ITypeConverter<T> id(Function<String, T> make) {
    return text -> {
      try {
        return make.apply(text);
      } catch (InvalidValueException e) {
        throw new TypeConversionException("'" + text + "': " + e.getMessage());
      }
    };
  }
}
