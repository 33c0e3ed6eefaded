package org.saferplan.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saferplan.adoption.RecordVersion;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.ConsiderIssue;
import org.saferplan.assessment.DraftAssessment;
import org.saferplan.assessment.RecordFigure;
import org.saferplan.assessment.RecordFinding;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.PutReport;
import org.saferplan.decision.RecordDecision;
import org.saferplan.decision.RecordMeeting;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Version;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.AddAction;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.RecordActionPlan;
import org.saferplan.partnership.AddBody;
import org.saferplan.partnership.AddDataset;
import org.saferplan.partnership.AddOrganisation;
import org.saferplan.partnership.AddOutsidePlan;
import org.saferplan.partnership.AddPost;
import org.saferplan.partnership.AddRoute;
import org.saferplan.partnership.AddSource;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.SetUpPartnership;
import org.saferplan.plan.AddPriority;
import org.saferplan.plan.DraftEdition;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.plan.RecordChange;
import org.saferplan.plan.RecordUse;
import org.saferplan.plan.ReviseEdition;
import org.saferplan.plan.StartPlan;

/**
 * The example, entered in the order in which it happened. What is entered is taken from the file;
 * how it comes to stand together is left to the commands.
 */
final class EnteredFromNothingTest {
  private static final Key REFRESH = new Edition.Id("2018-19-refresh").key();
  private static final Key ASSESSMENT = new Assessment.Id("2018-19").key();

  private final ImportPartnership file = Example.file();
  private final Example example = Example.empty();

  @AfterEach
  void close() {
    example.close();
  }

  @Test
  void arrivesAtTheDocumentsOfTheFile() {
    setUpThePartnership();
    enterTheEarlierYears();
    prepareTheYear();
    holdTheMeetings();
    enterWhatCameAfter();

    assertThat(example.export()).isEqualTo(Example.text());
  }

  private void setUpThePartnership() {
    Partnership it = file.partnership();
    example.does(
        new SetUpPartnership(
            it.withOrganisations(List.of())
                .withPosts(List.of())
                .withBodies(List.of())
                .withRoutes(List.of())
                .withSources(List.of())
                .withDatasets(List.of())
                .withOutsidePlans(List.of())));
    it.sources().forEach(source -> example.does(new AddSource(source)));
    it.datasets().forEach(each -> example.does(new AddDataset(each)));
    it.organisations().forEach(each -> example.does(new AddOrganisation(each)));
    it.posts().forEach(post -> example.does(new AddPost(post)));
    it.bodies().forEach(body -> example.does(new AddBody(body)));
    it.outsidePlans().forEach(each -> example.does(new AddOutsidePlan(each)));
    it.routes().forEach(route -> example.does(new AddRoute(route)));
  }

  private void enterTheEarlierYears() {
    start("2013-18");
    draft("2013-14");
    draft("2015-16");
    draft("2017-18");
    draft(get(Assessment.class, new Assessment.Id("earlier-years").key()));
    recordActionPlan("2017-18-domestic-abuse-and-other-violent-crime");
  }

  private void prepareTheYear() {
    draft(text(ASSESSMENT, 1, Assessment.class));
    draft(text(REFRESH, 1, Edition.class));
  }

  private void holdTheMeetings() {
    hold("2018-01-23-smp");
    recordVersion(ASSESSMENT, 1);
    hold("2018-02-13-che-committee");
    recordVersion(REFRESH, 1);
    hold("2018-03-20-che-committee");
    prepareForCouncil();
    hold("2018-04-11-council");
  }

  private void prepareForCouncil() {
    Assessment evidence = text(ASSESSMENT, 2, Assessment.class);
    evidence.findings().forEach(finding -> example.does(new RecordFinding(evidence.id(), finding)));
    evidence.issues().forEach(issue -> example.does(new ConsiderIssue(evidence.id(), issue)));
    recordVersion(ASSESSMENT, 2);
    Edition refresh = text(REFRESH, 2, Edition.class);
    example.does(new ReviseEdition(refresh.withChanges(List.of())));
    refresh.changes().forEach(change -> example.does(new RecordChange(refresh.id(), change)));
    recordVersion(REFRESH, 2);
  }

  private void enterWhatCameAfter() {
    recordActionPlan("2018-domestic-abuse");
    recordActionPlan("2018-organised-crime");
    recordActionPlan("2018-gangs-and-cse");
    recordActionPlan("2018-substance-misuse");
    recordActionPlan("2018-mental-health");
    Edition refresh = get(Edition.class, REFRESH);
    refresh.uses().forEach(use -> example.does(new RecordUse(refresh.id(), use)));
    start("2019-22");
    draft("2019-22");
    addAction("urban-blue-bus");
    addAction("crime-diversion-workshop");
    start("2022-25");
  }

  private void start(String plan) {
    example.does(new StartPlan(get(Plan.class, new Plan.Id(plan).key())));
  }

  private void draft(String edition) {
    draft(get(Edition.class, new Edition.Id(edition).key()));
  }

  private void draft(Edition edition) {
    example.does(new DraftEdition(edition.withPriorities(List.of())));
    edition.priorities().forEach(priority -> example.does(new AddPriority(edition.id(), priority)));
  }

  private void draft(Assessment assessment) {
    example.does(new DraftAssessment(assessment.withFigures(List.of())));
    assessment.figures().forEach(figure -> example.does(new RecordFigure(assessment.id(), figure)));
  }

  private void hold(String id) {
    Meeting meeting = get(Meeting.class, new Meeting.Id(id).key());
    example.does(new RecordMeeting(meeting.withReports(List.of()).withDecisions(List.of())));
    meeting.reports().forEach(report -> example.does(new PutReport(meeting.id(), report)));
    meeting
        .decisions()
        .forEach(decision -> example.does(new RecordDecision(meeting.id(), decision)));
  }

  private void recordVersion(Key document, int number) {
    Version version = get(Version.class, Version.key(document, number));
    example.does(new RecordVersion(document, version.label(), version.dated()));
  }

  private void recordActionPlan(String id) {
    example.does(new RecordActionPlan(get(ActionPlan.class, new ActionPlan.Id(id).key())));
  }

  private void addAction(String id) {
    example.does(new AddAction(get(Obligation.class, new Obligation.Id(id).key())));
  }

  private <T extends Document> T text(Key document, int number, Class<T> type) {
    return type.cast(get(Version.class, Version.key(document, number)).text());
  }

  private <T extends Document> T get(Class<T> type, Key key) {
    return file.documents().stream()
        .filter(document -> document.key().equals(key))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
