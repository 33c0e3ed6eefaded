package org.saferplan.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Properties;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;

final class RegisterTest {

  /** What a commit of the property writes: the plan or edition of this number, under this title. */
  private record Write(boolean plan, int number, int title) {
    Document document() {
      String id = "d" + number;
      String words = "Title " + title;
      return plan
          ? Made.of(
              Plan.class,
              "id",
              new Plan.Id(id),
              "title",
              words,
              "term",
              org.saferplan.fact.Period.UNKNOWN)
          : Records.edition(id, words, "2018", "2019", null);
    }
  }

  @Test
  void neverChangesOnceItIsMade() {
    Properties.holdForSequences(
        100,
        60,
        random -> new Write(random.nextBoolean(), random.nextInt(9), random.nextInt(99)),
        writes -> {
          List<Register> registers = new ArrayList<>(List.of(Register.empty()));
          List<Map<Key, Document>> models = new ArrayList<>(List.of(Map.of()));
          Map<Key, Long> revisions = new HashMap<>();
          for (Write write : writes) {
            Document document = write.document();
            long commit = registers.size();
            registers.add(registers.get(registers.size() - 1).with(commit, List.of(document)));
            Map<Key, Document> model = new HashMap<>(models.get(models.size() - 1));
            model.put(document.key(), document);
            models.add(model);
            revisions.put(document.key(), commit);
          }

          for (int each = 0; each < registers.size(); each++) {
            Register register = registers.get(each);
            assertThat(register.revision()).isEqualTo(each);
            assertThat(
                    register.documents().collect(Collectors.toMap(Document::key, found -> found)))
                .isEqualTo(models.get(each));
          }
          Register last = registers.get(registers.size() - 1);
          revisions.forEach(
              (key, revision) -> assertThat(last.revisionOf(key)).isEqualTo(revision));
        });
  }

  /** Asked for at any time, it is then carried on by every commit. */
  @Test
  void keepsAnIndexInItsOrderWhateverIsWritten() {
    Index<Edition, String> byTitle =
        new Index<>(
            Kind.EDITION,
            Edition.class,
            edition -> edition.title().endsWith("0") ? null : edition.title());
    Properties.holdForSequences(
        100,
        60,
        random -> new Write(random.nextBoolean(), random.nextInt(9), random.nextInt(30)),
        writes -> {
          Register register = Register.empty();
          for (Write write : writes) {
            if (write.title() % 3 == 0) {
              register.upTo(byTitle, "");
            }
            register = register.with(register.revision() + 1, List.of(write.document()));
          }

          List<Edition> all =
              register.list(Edition.class, Kind.EDITION).stream()
                  .filter(each -> !each.title().endsWith("0"))
                  .sorted(
                      Comparator.comparing(Edition::title).thenComparing(each -> each.id().value()))
                  .toList();
          String middle = "Title 2";
          assertThat(register.upTo(byTitle, middle))
              .containsExactlyElementsOf(
                  all.stream().filter(each -> each.title().compareTo(middle) <= 0).toList());
          assertThat(register.after(byTitle, middle))
              .containsExactlyElementsOf(
                  all.stream().filter(each -> each.title().compareTo(middle) > 0).toList());
          assertThat(register.without(List.of(new Key(Kind.EDITION, "d1"))).after(byTitle, ""))
              .containsExactlyElementsOf(
                  all.stream().filter(each -> !each.id().value().equals("d1")).toList());
        });
  }

  @Test
  void listsDocumentsByKindAndId() {
    Register register =
        Register.empty()
            .with(
                1,
                List.of(
                    Records.refresh(), Records.before(), Records.plan(), Records.partnership()));

    assertThat(register.documents().map(document -> document.key().toString()))
        .containsExactly(
            "partnerships/exampleshire", "plans/plan", "editions/before", "editions/refresh");
    assertThat(register.list(Edition.class, Kind.EDITION)).hasSize(2);
  }

  @Test
  void knowsNothingOfWhatIsNotThere() {
    Register register = Records.register();

    assertThat(register.revisionOf(new Key(Kind.PLAN, "other"))).isZero();
    assertThat(register.holds(new Key(Kind.MEETING, "plan"))).isFalse();
    assertThat(register.find(Edition.class, Records.plan().key())).isEmpty();
    assertThat(Register.empty().isEmpty()).isTrue();
  }

  @Test
  void answersVersionsByTheirNumberAndNotByTheirName() {
    Register register = Records.register();
    for (int number = 1; number <= 11; number++) {
      register = register.with(2 + number, List.of(Records.version(Records.plan(), number)));
    }

    assertThat(register.versions(Records.plan().key()))
        .extracting(version -> version.number())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }
}
