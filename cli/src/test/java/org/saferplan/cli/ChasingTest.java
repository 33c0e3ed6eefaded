package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.Saferplan;
import org.saferplan.due.DueList;
import org.saferplan.json.JsonLanguage;

/** A chair answers what is asked, and an officer reminds, in the invented district. */
final class ChasingTest {
  private static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());
  private static final String ASB = "anti-social-behaviour-group";

  @TempDir Path folder;

  private Run.Terminal terminal;

  @BeforeEach
  void fill() {
    terminal = Run.withDistrict(folder.resolve("store"));
  }

  private String done(String... arguments) {
    Run run = terminal.run(arguments);
    assertThat(run.code()).as("%s: %s", List.of(arguments), run.err()).isZero();
    return run.out();
  }

  private String refused(int code, String... arguments) {
    Run run = terminal.run(arguments);
    assertThat(run.code()).as(run.out()).isEqualTo(code);
    return run.err();
  }

  @Test
  void aChairIsToldWhatIsAskedOfTheGroup() {
    Golden.assertIs("invented-due-for-group", done("due", "--for", ASB));
    Golden.assertIs("invented-due", done("due"));
    Golden.assertIs("invented-round-list", done("round", "list", "--group", ASB));
    Golden.assertIs("invented-calendar", done("calendar"));
  }

  @Test
  void anUpdateThatWasWrongIsPutRightAndBothStay() {
    done("action", "report", "mediation", "--happened", "Two pairs have met");
    refused(
        ExitCode.IMPOSSIBLE.code(),
        "action",
        "report",
        "mediation",
        "--happened",
        "Three pairs",
        "--corrects",
        "7");

    refused(
        ExitCode.USAGE.code(),
        "action",
        "report",
        "mediation",
        "--happened",
        "x",
        "--corrects",
        "x");

    done("action", "report", "mediation", "--happened", "Three pairs have met", "--corrects", "1");

    assertThat(done("action", "show", "mediation"))
        .contains("Two pairs have met. A later update puts it right.", "Three pairs have met.");
  }

  @Test
  void anUpdateThatIsLateCountsForTheRoundThatWaitsForIt() {
    assertThat(done("round", "list", "--group", ASB, "--on", "2018-08-01"))
        .containsSubsequence(
            "Offer mediation",
            "Last round: missing; this round: not asked yet.",
            "action report mediation");

    done(
        "action",
        "report",
        "mediation",
        "--happened",
        "Two pairs of neighbours have met",
        "--on-track",
        "yes",
        "--next",
        "A third",
        "--forecast",
        "2018-12",
        "--date",
        "2018-08-01");

    assertThat(done("action", "show", "mediation"))
        .contains("Two pairs of neighbours have met")
        .contains("on track");
    assertThat(done("round", "list", "--group", ASB, "--on", "2018-08-01"))
        .doesNotContain("action report mediation")
        .containsSubsequence(
            "Offer mediation", "Last round: given late; this round: not asked yet.");
  }

  @Test
  void anUpdateCountsForTheRoundInWhichItIsSaid() {
    assertThat(done("round", "list", "--group", ASB)).contains("action report mediation");

    done("action", "report", "mediation", "--happened", "Two pairs of neighbours have met");

    assertThat(done("round", "list", "--group", ASB))
        .doesNotContain("action report mediation")
        .containsSubsequence("Offer mediation", "Last round: given late; this round: given.");
  }

  @Test
  void theSameIsAnsweredInJson() {
    DueList due =
        LANGUAGE
            .read(done("due", "--for", ASB, "--json").getBytes(UTF_8), DueList.class)
            .getOrRefuse();

    assertThat(due.parts())
        .singleElement()
        .satisfies(part -> assertThat(part.name()).isEqualTo("Anti-Social Behaviour Group"));
    assertThat(due.count()).isPositive();
  }

  @Test
  void whatIsDoneIsAskedForNoLonger() {
    String asked = done("due", "--for", "town-centre-manager");
    assertThat(asked).contains("action complete fence-arcade");

    done("action", "complete", "fence-arcade", "--achieved", "Cleared, and fenced all round");

    assertThat(done("due", "--for", "town-centre-manager")).doesNotContain("fence-arcade");
    assertThat(refused(7, "action", "complete", "fence-arcade", "--achieved", "Again"))
        .contains("it was completed on 1 October 2018");
  }

  @Test
  void whatAPostLeadsIsHandedOver() {
    done(
        "action",
        "hand-over",
        "--from",
        "post:town-centre-manager",
        "--to",
        "licensing-manager",
        "--note",
        "The fence is ordered");

    assertThat(done("due", "--for", "town-centre-manager")).contains("Nothing.");
    assertThat(done("due", "--for", "licensing-manager")).contains("fence-arcade");
    assertThat(refused(6, "action", "hand-over", "--from", "nobody", "--to", "licensing-manager"))
        .contains("there is no post, group or organisation nobody");
  }

  @Test
  void anUpdateSaysSomethingAndRatesByAWordOnRecord() {
    assertThat(refused(2, "action", "report", "mediation")).contains("an update says something");
    assertThat(refused(2, "action", "report", "mediation", "--on-track", "maybe"))
        .contains("neither yes nor no");
    assertThat(refused(6, "action", "report", "mediation", "--rating", "mauve"))
        .contains("there is no rating mauve");
    assertThat(refused(6, "action", "report", "nothing", "--happened", "Something"))
        .contains("there is no action nothing");
    done("action", "report", "mediation", "--rating", "GREEN", "--because", "Seen on the day");
    assertThat(done("action", "show", "mediation")).contains("Green");
  }

  @Test
  void remindersGoOutOnceAndAreOnRecord() throws IOException {
    String shown = done("remind", "--dry-run");
    Golden.assertIs("invented-remind-dry-run", shown);
    assertThat(folder.resolve("store-outbox")).doesNotExist();
    done(
        "contact",
        "set",
        "post:town-centre-manager",
        "--name",
        "Somebody",
        "--address",
        "tcm@council.example");

    String sent = done("remind");

    Path message =
        folder.resolve("store-outbox/nowhere-on-sea.2018-10-01-post-town-centre-manager.eml");
    assertThat(sent).contains("Town Centre Manager: ", "no address on record", message.toString());
    assertThat(message).content().startsWith("To: \"Somebody\" <tcm@council.example>\n");
    assertThat(done("remind"))
        .isEqualTo("Nobody is to be reminded of anything on 1 October 2018.\n");
    assertThat(done("history")).contains("record-reminders", "mark-delivered");
    assertThat(done("export")).contains("2018-10-01-post-town-centre-manager");
    assertThat(done("store", "verify")).contains("is as it was left");
    assertThat(refused(4, "remind", "--on", "2018-10-08")).contains("a day that is to come");
    assertThat(done("remind", "--on", "2018-10-06", "--dry-run"))
        .isEqualTo("6 October 2018 is no working day: reminders go out on 8 October 2018.\n");
  }

  @Test
  void aContactIsForgottenWhoseverPostIsOffTheRecord() {
    String post = "{\"name\": \"Passing Post\"}";
    assertThat(terminal.piping(post).line("do add-post --from -").code()).isZero();
    done("contact", "set", "passing-post", "--address", "p@council.example");
    String partnership = done("partnership", "show", "--json");
    String without =
        partnership.replaceFirst(
            ",\\s*\\{\\s*\"id\": \"passing-post\",\\s*\"name\": \"Passing Post\"\\s*\\}", "");
    assertThat(without).isNotEqualTo(partnership);
    Run revised = terminal.piping(without).line("do revise-partnership --from -");
    assertThat(revised.code()).as(revised.err()).isZero();

    assertThat(done("contact", "remove", "passing-post")).contains("is forgotten");
    assertThat(done("contact", "list")).contains("No contact is kept");
  }

  @Test
  void whatNotEverybodyMaySeeIsMarkedInTheCalendarAndTheRounds() {
    assertThat(done("calendar", "--to", "2019-03-31")).contains("[not for everybody]");
    assertThat(done("round", "list")).contains("[not for everybody]");
  }

  @Test
  void aContactIsNowhereButInItsFileAndIsForgottenWhenItIsRemoved() throws IOException {
    Path backup = folder.resolve("backup");
    done("contact", "set", "town-centre-manager", "--address", "tcm@council.example");
    assertThat(done("contact", "list")).contains("Town Centre Manager", "tcm@council.example");
    done("remind", "--outbox", folder.resolve("mail").toString());
    done("store", "backup", backup.toString());

    assertThat(done("export")).doesNotContain("council.example");
    assertNowhere(backup);
    assertNowhere(folder.resolve("store/nowhere-on-sea"));

    done("contact", "remove", "town-centre-manager");
    assertNowhere(folder.resolve("store"));
    assertThat(done("contact", "list")).contains("No contact is kept");
    assertThat(refused(6, "contact", "remove", "town-centre-manager"))
        .contains("no contact is kept");
    assertThat(refused(4, "contact", "set", "town-centre-manager", "--address", "a b"))
        .contains("an address is one e-mail address");
  }

  private static void assertNowhere(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), UTF_8))
            .as(file.toString())
            .doesNotContain("council.example");
      }
    }
  }

  @Test
  void asksForNothingThatIsNotOnRecord() {
    assertThat(refused(6, "due", "--for", "nobody")).contains("there is no owner nobody");
    assertThat(refused(6, "round", "list", "--group", "nobody")).contains("there is no group");
    assertThat(refused(6, "calendar", "--group", "nobody")).contains("there is no group nobody");
    assertThat(refused(4, "calendar", "--from", "2018-10-02", "--to", "2018-10-01"))
        .contains("the time ends");
    assertThat(refused(2, "due", "--within", "many")).contains("is no number of days");
  }
}
