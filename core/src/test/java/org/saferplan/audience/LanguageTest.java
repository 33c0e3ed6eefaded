package org.saferplan.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Key;
import org.saferplan.document.Version;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Post;
import org.saferplan.plan.Differences;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.register.Register;

final class LanguageTest {
  private static final Body.Id GROUP = new Body.Id("group");
  private static final Partnership PARTNERSHIP =
      Copy.with(
          Copy.with(
              Copy.with(Records.partnership(), "nameInWelsh", "Partneriaeth Diogelwch Enghraifft"),
              "posts",
              List.of(new Post(Records.MANAGER, "Manager", "Rheolwr", null, List.of()))),
          "bodies",
          List.of(Made.of(Body.class, "id", GROUP, "name", "Group", "nameInWelsh", "Grŵp")));
  private static final Edition EDITION =
      Records.refresh()
          .withPriorities(
              List.of(
                  Made.of(Priority.class, "name", "Violence", "nameInWelsh", "Trais"),
                  Made.of(Priority.class, "name", "Streets")))
          .withThemes(
              Stated.of(
                  List.of(Made.of(Theme.class, "name", "Youth", "nameInWelsh", "Ieuenctid"))));
  private static final Version VERSION = new Version(EDITION.key(), 1, "As adopted", null, EDITION);
  private static final Register REGISTER = Records.register(PARTNERSHIP, EDITION, VERSION);

  @Test
  void readsNamesInWelshWhereTheyAreOnRecordAndAsTheyStandWhereNot() {
    Register welsh = Language.CY.of(REGISTER);

    Partnership partnership = Partnership.of(welsh).orElseThrow();
    Edition edition = welsh.find(Edition.class, EDITION.key()).orElseThrow();
    assertThat(partnership.name()).isEqualTo("Partneriaeth Diogelwch Enghraifft");
    assertThat(partnership.called(GROUP)).isEqualTo("Grŵp");
    assertThat(partnership.post(Records.MANAGER).orElseThrow().name()).isEqualTo("Rheolwr");
    assertThat(edition.priorities()).extracting(Priority::name).containsExactly("Trais", "Streets");
    assertThat(edition.themes().entries()).extracting(Theme::name).containsExactly("Ieuenctid");
    assertThat(edition.priorities())
        .extracting(Priority::id)
        .isEqualTo(EDITION.priorities().stream().map(Priority::id).toList());
  }

  @Test
  void leavesTheRecordAsItIsInEnglish() {
    assertThat(Language.EN.of(REGISTER)).isSameAs(REGISTER);
  }

  @Test
  void readsVersionsInTheSameLanguageSoThatNothingSeemsChanged() {
    Key version = VERSION.key();

    assertThat(
            Differences.between(Language.CY.of(REGISTER), version, EDITION.key())
                .orElseThrow()
                .areNone())
        .isTrue();
  }

  @Test
  void namesTheWordsThatAreWelsh() {
    assertThat(Language.welshWords(REGISTER))
        .containsExactly(
            "Partneriaeth Diogelwch Enghraifft", "Grŵp", "Rheolwr", "Trais", "Ieuenctid");
  }
}
