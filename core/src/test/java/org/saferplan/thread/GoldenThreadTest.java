package org.saferplan.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Properties;
import org.saferplan.Records;
import org.saferplan.consultation.Consultation;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Occasion;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.register.Register;

final class GoldenThreadTest {
  private static final Set<String> OF_ACTIONS =
      Set.of("action-serves", "action-owner", "owner-silent", "reference");

  @Test
  void leadsFromAFigureToAnOverdueActionAndToItsResult() {
    GoldenThread followed = Year.thread().from("figure/evidence/assaults").orElseThrow();

    assertThat(followed.graph().nodes())
        .containsKeys(
            "source/paper",
            "finding/evidence/nights",
            "priority/year/night",
            "aim/year/fewer",
            "action/light-underpass",
            "group/subgroup",
            "measure/assaults",
            "result/assaults/1")
        .doesNotContainKeys("theme/year/young", "issue/evidence/parking", "edition/year");
    assertThat(followed.node("action/light-underpass").orElseThrow().metadata())
        .satisfies(
            about -> {
              assertThat(about.state()).isEqualTo("overdue");
              assertThat(about.words()).startsWith("overdue by 93 days");
              assertThat(about.document()).isEqualTo(Year.action().key());
            });
  }

  @Test
  void leadsBackFromAnActionToTheSourceOfTheFigure() {
    GoldenThread followed = Year.thread().from("action/light-underpass").orElseThrow();

    assertThat(followed.graph().nodes())
        .containsKeys("figure/evidence/assaults", "source/paper", "edition/year");
    assertThat(followed.graph().edges())
        .filteredOn(edge -> edge.source().equals("figure/evidence/assaults"))
        .filteredOn(edge -> edge.target().equals("finding/evidence/nights"))
        .containsExactly(
            new Edge(
                "figure/evidence/assaults",
                "finding/evidence/nights",
                "supports",
                true,
                new Edge.Read(
                    "rests on",
                    "The figure \u201cAssaults\u201d supports the finding \u201cMost assaults happen"
                        + " at night\u201d.",
                    "The finding \u201cMost assaults happen at night\u201d rests on the figure"
                        + " \u201cAssaults\u201d.")));
  }

  @Test
  void leadsToAnActionFromTheConsultationAndThePageItAroseFrom() {
    Consultation residents =
        Made.of(
            Consultation.class,
            "id",
            new Consultation.Id("residents"),
            "title",
            "Residents' survey",
            "period",
            new Period(new PartialDate("2018-01"), new PartialDate("2018-02")));
    Obligation arisen =
        Copy.with(
            Year.action(),
            "arisingFrom",
            List.of(
                Occasion.of(residents.id()), Occasion.of(new Citation(Records.PAPER, "page 9"))));

    GoldenThread thread =
        GoldenThread.of(Year.with(residents, arisen), Year.EDITION, Year.DAY).orElseThrow();

    assertThat(thread.graph().edges())
        .filteredOn(edge -> edge.relation().equals("gave rise to"))
        .extracting(Edge::source, Edge::target)
        .containsExactly(
            tuple("consultation/residents", "action/light-underpass"),
            tuple("source/paper", "action/light-underpass"));
    assertThat(thread.from("action/light-underpass").orElseThrow().graph().nodes())
        .containsKey("consultation/residents");
  }

  @Test
  void doesNotRunOnThroughAGroupToAnotherPriority() {
    Priority roads =
        Copy.with(
            Records.priority("roads", "Safer roads"),
            "servedBy",
            Stated.of(List.of(Records.SUBGROUP)));
    Edition both = Year.edition().withPriorities(List.of(Year.night(), roads));
    Obligation paint =
        Copy.with(
            Copy.with(
                Year.action(),
                "serves",
                Stated.of(List.of(Commitment.to(Year.EDITION, roads.id())))),
            "id",
            new Obligation.Id("paint"));

    assertThat(
            Year.thread(both, paint).from("figure/evidence/assaults").orElseThrow().graph().nodes())
        .containsKey("action/light-underpass")
        .doesNotContainKeys("action/paint", "priority/year/roads");
  }

  @Test
  void leadsFromAPlanOfOthersToTheThemeThatSupportsIt() {
    OutsidePlan.Ref plan = new OutsidePlan.Ref(new OutsidePlan.Id("police-and-crime-plan"), null);
    Theme young = Year.edition().themes().entries().get(0);
    Edition themed =
        Year.edition()
            .withPriorities(List.of(Copy.with(Year.night(), "supports", List.of())))
            .withThemes(Stated.of(List.of(Copy.with(young, "supports", List.of(plan)))));

    GoldenThread thread = Year.thread(themed);

    assertThat(thread.paths().onwards("outside-plan/police-and-crime-plan"))
        .extracting(Edge::relation, Edge::target)
        .contains(tuple("is supported by", "theme/year/young"));
  }

  @Test
  void pointsToWhereEachNodeStands() {
    GoldenThread thread = Year.thread();

    assertThat(thread.node("figure/evidence/assaults").orElseThrow())
        .isEqualTo(
            new Node(
                "Assaults",
                new Node.About(
                    Node.Kind.FIGURE,
                    Year.assessment().key(),
                    "/figures/1",
                    null,
                    "412 offences")));
    assertThat(thread.node("part/year/night/bars").orElseThrow().metadata().pointer())
        .isEqualTo("/priorities/0/parts/0");
    assertThat(thread.node("result/assaults/1").orElseThrow().metadata().pointer())
        .isEqualTo("/results/0");
  }

  @Test
  void leavesOutWhatBelongsToAnotherEdition() {
    Edition other = Copy.with(Year.edition(), "id", new Edition.Id("other"));
    Obligation theirs =
        Copy.with(
            Copy.with(
                Copy.with(
                    Year.action(),
                    "serves",
                    Stated.of(List.of(Commitment.to(other.id(), Year.NIGHT)))),
                "basis",
                List.of()),
            "id",
            new Obligation.Id("theirs"));

    assertThat(Year.thread(other, theirs).graph()).isEqualTo(Year.thread().graph());
  }

  @Test
  void hasNoThreadOfAnEditionThatIsNotOnRecord() {
    assertThat(GoldenThread.of(Year.register(), new Edition.Id("none"), Year.DAY)).isEmpty();
    assertThat(Year.thread().from("figure/evidence/none")).isEmpty();
  }

  @Test
  void joinsOnlyNodesThatAreThereAndComesBackFromWhereItWent() {
    Properties.hold(
        40,
        GoldenThreadTest::year,
        register -> {
          GoldenThread thread = GoldenThread.of(register, Year.EDITION, Year.DAY).orElseThrow();
          Set<String> nodes = thread.graph().nodes().keySet();
          Paths<Edge> paths = thread.paths();

          assertThat(thread.graph().edges())
              .allMatch(edge -> nodes.contains(edge.source()) && nodes.contains(edge.target()));
          assertThat(thread.gaps()).allMatch(gap -> nodes.contains(gap.node()));
          for (String node : nodes) {
            assertThat(paths.after(List.of(node)))
                .allMatch(reached -> paths.before(List.of(reached)).contains(node));
            GoldenThread part = thread.from(node).orElseThrow();
            assertThat(part.graph().nodes()).containsKey(node);
            assertThat(thread.graph().edges()).containsAll(part.graph().edges());
          }
        });
  }

  @Test
  void holdsEveryPriorityFindingAndActionOnce() {
    Properties.hold(
        40,
        GoldenThreadTest::year,
        register -> {
          GoldenThread thread = GoldenThread.of(register, Year.EDITION, Year.DAY).orElseThrow();
          Edition edition = register.find(Edition.class, Year.EDITION.key()).orElseThrow();

          assertThat(GoldenThread.outlineGaps(register, Year.EDITION, Year.DAY))
              .hasValue(
                  thread.gaps().stream().filter(gap -> !OF_ACTIONS.contains(gap.rule())).toList());
          assertThat(count(thread, Node.Kind.PRIORITY)).isEqualTo(edition.priorities().size());
          assertThat(count(thread, Node.Kind.FINDING))
              .isEqualTo(Year.assessment().findings().size());
          assertThat(count(thread, Node.Kind.ACTION))
              .isEqualTo(
                  register.list(Obligation.class, org.saferplan.document.Kind.OBLIGATION).size());
        });
  }

  @Test
  void theOutlineKnowsWhoOwesWhatNobodyLeads() {
    Priority led =
        Copy.with(
            Copy.with(Year.night(), "leads", List.of(Party.of(Records.SUBGROUP))),
            "servedBy",
            Stated.of(List.of(Records.SUBGROUP)));
    Obligation ledByAPost = Copy.with(Year.action(), "leads", List.of(Party.of(Records.MANAGER)));
    Obligation ledByNobody =
        Copy.with(
            Copy.with(Year.action(), "leads", List.of()), "id", new Obligation.Id("nobody-leads"));
    Register register =
        Year.with(
            Year.edition().withPriorities(List.of(led)),
            Copy.with(Year.actionPlan(), "extent", ActionPlan.Extent.ACTIONS_NOT_ON_RECORD),
            ledByAPost,
            ledByNobody);

    assertThat(GoldenThread.outlineGaps(register, Year.EDITION, Year.DAY).orElseThrow())
        .extracting(Gap::rule)
        .doesNotContain("group-action-plan");
  }

  @Test
  void isDrawnInSecondsForAHundredThousandActions() {
    List<Document> actions = new ArrayList<>();
    Obligation action = Year.action();
    for (int number = 0; number < 100_000; number++) {
      actions.add(Copy.with(action, "id", new Obligation.Id("action-" + number)));
    }
    Register large = Year.register().with(2, actions);

    GoldenThread thread =
        Assertions.assertTimeout(
            Duration.ofSeconds(60),
            () -> GoldenThread.of(large, Year.EDITION, Year.DAY).orElseThrow());

    assertThat(count(thread, Node.Kind.ACTION)).isEqualTo(100_001);
  }

  private static long count(GoldenThread thread, Node.Kind kind) {
    return thread.graph().nodes().values().stream()
        .filter(node -> node.metadata().kind() == kind)
        .count();
  }

  /** A year of several priorities, whose actions serve any of them, an aim, or nothing. */
  private static Register year(SplittableRandom random) {
    List<Priority> priorities = new ArrayList<>(List.of(Year.night()));
    for (int more = random.nextInt(4); more > 0; more--) {
      Priority priority = Records.priority("more-" + more, "More " + more);
      priorities.add(
          random.nextBoolean()
              ? priority
              : Copy.with(
                  Copy.with(priority, "leads", List.of(Party.of(Records.SUBGROUP))),
                  "servedBy",
                  Stated.of(List.of(Records.SUBGROUP))));
    }
    List<Document> documents = new ArrayList<>();
    documents.add(Year.edition().withPriorities(priorities));
    int actions = random.nextInt(12);
    documents.add(
        Copy.with(
            Year.actionPlan(), "extent", Properties.oneOf(random, ActionPlan.Extent.values())));
    if (actions > 0 && random.nextBoolean()) {
      documents.add(
          Copy.with(
              Copy.with(Year.measure(), "of", List.of()),
              "actions",
              List.of(new Obligation.Id("action-" + (1 + random.nextInt(actions))))));
    }
    for (int number = actions; number > 0; number--) {
      Set<Commitment> serves = new HashSet<>();
      for (int each = random.nextInt(3); each > 0; each--) {
        serves.add(
            random.nextInt(3) == 0
                ? Commitment.to(Year.EDITION, Year.FEWER)
                : Commitment.to(
                    Year.EDITION, priorities.get(random.nextInt(priorities.size())).id()));
      }
      documents.add(
          Copy.with(
              Copy.with(
                  Copy.with(
                      Copy.with(Year.action(), "id", new Obligation.Id("action-" + number)),
                      "serves",
                      serves.isEmpty() ? Stated.none() : Stated.of(List.copyOf(serves))),
                  "partOf",
                  number < actions && random.nextInt(3) == 0
                      ? new Obligation.Id("action-" + (number + 1))
                      : null),
              "leads",
              Properties.oneOf(
                  random,
                  List.<Party>of(),
                  List.of(Party.of(Records.MANAGER)),
                  List.of(Party.of(Records.SUBGROUP)),
                  List.of(new Party(null, null, null, "All")))));
    }
    return Year.with(documents.toArray(Document[]::new));
  }
}
