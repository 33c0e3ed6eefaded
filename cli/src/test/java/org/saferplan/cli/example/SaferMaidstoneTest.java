package org.saferplan.cli.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saferplan.adoption.Stage;
import org.saferplan.adoption.Standing;
import org.saferplan.document.Tree;
import org.saferplan.document.Version;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.ActionPlan.Extent;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.refresh.Item;
import org.saferplan.refresh.Refresh;
import org.saferplan.refresh.Step;
import org.saferplan.register.Reference;

/** The plan of the example: where it stands, what it commits to, what changed and who delivers. */
final class SaferMaidstoneTest {
  private static final Edition.Id REFRESH = new Edition.Id("2018-19-refresh");

  private final Example example = Example.imported();

  @AfterEach
  void close() {
    example.close();
  }

  @Test
  void isExportedAsItWasImported() {
    assertThat(example.export()).isEqualTo(Example.text());
  }

  @Test
  void standsApprovedByTheCommitteeAfterItsMeeting() {
    Standing standing = standing("2018-03-21");

    assertThat(standing.stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(standing.words())
        .isEqualTo(
            "approved subject to amendments by the Communities, Housing and Environment Committee as"
                + " Crime and Disorder Committee on 20 March 2018, two amendments open");
    assertThat(standing.openAmendments())
        .extracting(open -> open.amendment().place())
        .containsExactly("section 3", "Appendix 4, last paragraph of page 23");
  }

  @Test
  void standsPutToCouncilAfterTheCouncilMet() {
    Standing standing = standing("2018-04-12");

    assertThat(standing.stage()).isEqualTo(Stage.PUT);
    assertThat(standing.words())
        .isEqualTo("put to Council on 11 April 2018, outcome not on record");
    assertThat(standing.inForceFrom()).isNull();
  }

  @Test
  void standsInUseInTheAutumn() {
    Standing standing = standing("2018-10-01");

    assertThat(standing.stage()).isEqualTo(Stage.IN_USE);
    assertThat(standing.words()).isEqualTo("in use by September 2018, adoption not on record");
    assertThat(standing.openAmendments()).hasSize(2);
  }

  @Test
  void citesOnlySourcesOnRecord() {
    List<Source.Id> cited = new ArrayList<>();
    for (Object document : example.documents()) {
      Tree.walk(
          document,
          (place, value) -> {
            if (value instanceof Citation citation) {
              cited.add(citation.source());
            }
            return true;
          });
    }

    assertThat(cited).hasSizeGreaterThan(50);
    assertThat(example.partnership().sources()).extracting(Source::id).containsAll(cited);
  }

  @Test
  void hasEveryReferenceHeldAgainstTheRecord() {
    List<String> held = new ArrayList<>();
    for (Object document : example.documents()) {
      List<String> found = references(document, Reference.class);
      assertThat(found).isEqualTo(references(document, Object.class));
      held.addAll(found);
    }
    assertThat(held).hasSizeGreaterThan(100);
  }

  private static List<String> references(Object within, Class<?> lookedFor) {
    List<String> found = new ArrayList<>();
    Tree.walk(
        within,
        lookedFor,
        (place, value) -> {
          if (value instanceof Reference) {
            found.add(place.pointer());
          }
          return true;
        });
    return found;
  }

  @Test
  void hasThePrioritiesOfEachYear() {
    assertThat(priorities("2013-14"))
        .containsExactly(
            "Anti-social behaviour (ASB)",
            "Domestic abuse",
            "Substance misuse",
            "Road safety",
            "Reducing re-offending");
    assertThat(priorities("2015-16"))
        .containsExactly(
            "Violent crime",
            "ASB",
            "Substance misuse",
            "Reducing re-offending",
            "Road safety (killed and seriously injured)");
    assertThat(priorities("2017-18"))
        .containsExactlyInAnyOrder(
            "Organised Crime Groups (including Modern Slavery)",
            "Gangs and Child Sexual Exploitation (CSE)",
            "Substance Misuse",
            "Domestic Abuse and Other Violent Crime",
            "Mental Health");
    assertThat(priorities("2018-19-refresh"))
        .containsExactly(
            "Domestic Abuse",
            "Organised Crime Groups (including Modern Slavery)",
            "Gangs and Child Sexual Exploitation (CSE)",
            "Substance Misuse",
            "Mental Health");
    assertThat(priorities("2019-22"))
        .containsExactly(
            "Serious and organised crime (incl. modern-day slavery)",
            "Reducing the harm of domestic abuse (incl. stalking)",
            "Keeping children and young people safe",
            "Substance misuse",
            "People whose mental health makes them vulnerable");
  }

  @Test
  void carriesTheThemesOnFromTheYearBefore() {
    List<Theme> before = edition("2017-18").themes().entries();

    assertThat(before)
        .extracting(Theme::name)
        .containsExactly("Prevent", "Reducing re-offending", "ASB");
    assertThat(edition("2018-19-refresh").themes().entries()).isEqualTo(before);
    assertThat(edition("2013-14").themes().isNotOnRecord()).isTrue();
    assertThat(edition("2015-16").themes().isNotOnRecord()).isTrue();
  }

  @Test
  void narrowsOnePriorityAndKeepsFour() {
    List<Change> changes = edition("2018-19-refresh").changes();

    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(
            Change.Kind.NARROWED,
            Change.Kind.REMOVED,
            Change.Kind.KEPT,
            Change.Kind.KEPT,
            Change.Kind.KEPT,
            Change.Kind.KEPT);
    assertThat(changes.get(1).from())
        .containsExactly(
            new Change.Before(
                new Priority.Id("domestic-abuse-and-other-violent-crime"),
                new Priority.Part.Id("other-violent-crime"),
                null,
                null));
  }

  /** What the papers say became of it is all on record; of the three themes they say nothing. */
  @Test
  void readsAsAWalkThatIsFinishedAsFarAsThePapersGo() {
    Refresh walk =
        Refresh.of(example.register(), new Edition.Id("2018-19-refresh"), LocalDate.of(2018, 10, 1))
            .orElseThrow();

    assertThat(walk.open()).isFalse();
    assertThat(walk.counts()).isEqualTo(new Refresh.Counts(13, 10, 3, 0, 0));
    assertThat(walk.undecided())
        .extracting(step -> step.item().sort(), Step::kind)
        .containsOnly(tuple(Item.Sort.THEME, Change.Kind.KEPT));
    assertThat(walk.decided())
        .filteredOn(step -> step.kind() != Change.Kind.KEPT)
        .extracting(step -> step.item().id(), Step::kind, step -> step.reasons().entries().size())
        .containsExactly(
            tuple("domestic-abuse-and-other-violent-crime", Change.Kind.NARROWED, 2),
            tuple("other-violent-crime", Change.Kind.REMOVED, 2));
    assertThat(walk.added()).isEmpty();
  }

  @Test
  void keepsBothReasonsForTheRemovalEachWithItsSource() {
    Change removal = edition("2018-19-refresh").changes().get(1);

    assertThat(removal.reasons().entries())
        .extracting(reason -> reason.words(), reason -> reason.sources().get(0).source().value())
        .containsExactly(
            tuple(
                "to allow for a greater focus on tackling domestic abuse, which makes up a"
                    + " significant proportion of all recorded violent crime",
                "council-report-2018-04-11"),
            tuple(
                "the inspectorate (HMIC) changed how these crimes are reported; it did not mean"
                    + " less policing of them",
                "minute-127"));
    assertThat(removal.reasons().entries())
        .allSatisfy(reason -> assertThat(reason.sources()).hasSize(1));
  }

  @Test
  void knowsNothingInMarchOfWhatCameLater() {
    Version march = example.get(Version.class, Version.key(REFRESH.key(), 1));
    Version april = example.get(Version.class, Version.key(REFRESH.key(), 2));

    assertThat(((Edition) march.text()).changes()).isEmpty();
    assertThat(((Edition) march.text()).uses()).isEmpty();
    assertThat(april.text()).isEqualTo(edition("2018-19-refresh").withUses(List.of()));
    assertThat(edition("2018-19-refresh").uses())
        .extracting(use -> use.by().value(), use -> use.sources().get(0).source().value())
        .containsExactly(tuple("2018-09", "s62715"));
  }

  @Test
  void hasFourActionPlansOfUnknownRowsAndOneGroupWithoutAny() {
    assertThat(actionPlans("2018-19-refresh"))
        .extracting(plan -> Objects.requireNonNull(plan.body()).value(), ActionPlan::extent)
        .containsExactlyInAnyOrder(
            tuple("domestic-abuse-subgroup", Extent.ACTIONS_NOT_ON_RECORD),
            tuple("organised-crime-subgroup", Extent.ACTIONS_NOT_ON_RECORD),
            tuple("gangs-and-cse-subgroup", Extent.ACTIONS_NOT_ON_RECORD),
            tuple("substance-misuse-subgroup", Extent.ACTIONS_NOT_ON_RECORD),
            tuple("mental-health-subgroup", Extent.NONE_MADE));
    assertThat(actionPlans("2018-19-refresh"))
        .allSatisfy(
            plan ->
                assertThat(plan.sources())
                    .extracting(citation -> citation.source().value())
                    .contains("s62715"));
    assertThat(actionPlans("2017-18"))
        .extracting(ActionPlan::note)
        .containsExactly("In March 2017, at the date of approval, it was \"due for redrafting\".");
  }

  @Test
  void owesTwoThingsToTheGrantsOf2019() {
    List<Obligation> owed =
        example.documents().stream()
            .filter(Obligation.class::isInstance)
            .map(Obligation.class::cast)
            .toList();

    assertThat(owed)
        .extracting(
            each -> each.id().value(),
            Obligation::basis,
            each -> each.serves().entries().stream().map(ref -> ref.priority().value()).toList(),
            each -> each.sources().get(0).source().value())
        .containsExactlyInAnyOrder(
            tuple(
                "urban-blue-bus",
                List.of(new Basis.Grant(null)),
                List.of("substance-misuse", "mental-health"),
                "s68062"),
            tuple("crime-diversion-workshop", List.of(new Basis.Grant(null)), List.of(), "s68062"));
  }

  private Standing standing(String day) {
    return Standing.of(example.register(), REFRESH.key(), LocalDate.parse(day));
  }

  private Edition edition(String id) {
    return example.get(Edition.class, new Edition.Id(id).key());
  }

  private List<String> priorities(String edition) {
    return edition(edition).priorities().stream().map(Priority::name).toList();
  }

  private List<ActionPlan> actionPlans(String edition) {
    return example.documents().stream()
        .filter(ActionPlan.class::isInstance)
        .map(ActionPlan.class::cast)
        .filter(plan -> plan.edition().value().equals(edition))
        .toList();
  }
}
