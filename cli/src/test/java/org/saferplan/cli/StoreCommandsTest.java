package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator does with the store's folder, and what a stranger may have done to it. */
final class StoreCommandsTest {
  @TempDir Path folder;

  private Run.Terminal terminal;
  private Path partnership;
  private Path journal;

  @BeforeEach
  void beginARecord() {
    terminal = Run.in(folder.resolve("store"));
    terminal.run("init", "--name", "Invented Partnership");
    does("add-area", "{\"id\": \"ward\", \"name\": \"Ward of Jane Doe\"}");
    does("start-plan", "{\"kind\": \"plan\", \"title\": \"Plan\"}");
    partnership = folder.resolve("store/invented-partnership");
    journal = partnership.resolve("journal/0001.jsonl");
  }

  private void does(String command, String json) {
    Run done = terminal.piping(json).run("do", command, "--from", "-");
    assertThat(done.err()).isEmpty();
  }

  private static void edit(Path file, String from, String to) {
    try {
      String text = Files.readString(file);
      assertThat(text).contains(from);
      Files.writeString(file, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything on one line, as it was not yet wrapped. */
  private static String unwrapped(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  private String headIn(Run run) {
    return Stream.of(run.out().split("\\s+", -1))
        .filter(word -> word.matches("[0-9a-f]{64}"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void verifyPrintsHowFarTheRecordHasComeAndSaysWhatItCannotFind() throws IOException {
    Run verified = terminal.line("store verify");

    assertThat(unwrapped(verified))
        .contains("as it was left", "invented-partnership: revision 3, of 1 October 2018, 09:30");
    List<String> lines = Files.readAllLines(journal);
    assertThat(lines.get(lines.size() - 1)).endsWith("\"" + headIn(verified) + "\"}");
    assertThat(unwrapped(terminal.line("store verify --help")))
        .contains("One thing cannot be found", "nothing in it is wrong", "somewhere else");
  }

  @Test
  void verifiesOnePartnershipOrAll() throws IOException {
    terminal.run("init", "--name", "Second Partnership");
    Files.writeString(partnership.resolve("stray.txt"), "stray");

    Run second = terminal.line("store verify -p second-partnership");
    assertThat(second.code()).isZero();
    assertThat(unwrapped(second))
        .contains("Everything of second-partnership in", "second-partnership: revision 1")
        .doesNotContain("invented");
    Run first = terminal.line("store verify -p invented-partnership");
    assertThat(first.code()).isEqualTo(ExitCode.FALLS_SHORT.code());
    assertThat(unwrapped(first))
        .contains("stray.txt", "invented-partnership: revision 3")
        .doesNotContain("second", "with -p");
    assertThat(unwrapped(terminal.line("store verify")))
        .contains("stray.txt", "invented-partnership", "second-partnership", "with -p");
    Run nowhere = terminal.line("store verify -p nowhere");
    assertThat(nowhere.code()).isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(nowhere.err()).contains("there is no partnership nowhere on record");
    assertThat(nowhere.out()).isEmpty();
  }

  @Test
  void tellsOfOnePartnershipWhoseFolderIsGone() throws IOException {
    terminal.run("init", "--name", "Second Partnership");
    Files.move(folder.resolve("store/second-partnership"), folder.resolve("away"));

    Run gone = terminal.line("store verify -p second-partnership");
    assertThat(gone.code()).isEqualTo(ExitCode.FALLS_SHORT.code());
    assertThat(unwrapped(gone)).contains("this partnership's folder is gone");
    assertThat(terminal.line("store verify -p invented-partnership").code()).isZero();
  }

  @Test
  void backsUpAndVerifiesTheCopy() {
    Path copy = folder.resolve("copy");

    Run backedUp = terminal.run("store", "backup", copy.toString());

    assertThat(backedUp.code()).isZero();
    assertThat(unwrapped(backedUp)).contains("everything there is well", "revision 3");
    assertThat(headIn(backedUp)).isEqualTo(headIn(terminal.line("store verify")));
    assertThat(Run.in(copy).run("export")).isEqualTo(terminal.run("export"));
    assertThat(Run.in(copy).run("history")).isEqualTo(terminal.run("history"));
    assertThat(terminal.run("store", "backup", copy.toString()).err())
        .contains("is there already", "name a folder that does not hold this partnership");
  }

  @Test
  void compressesAJournalAndGoesOn() {
    String history = terminal.line("history").out();

    assertThat(terminal.line("store compact").out())
        .matches("The journal of invented-partnership is shorter by [0-9,]+ bytes.\n");

    assertThat(journal).doesNotExist();
    assertThat(terminal.line("store compact").out())
        .isEqualTo("The journal of invented-partnership is compressed already.\n");
    assertThat(terminal.line("store compact -p nowhere").code())
        .isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(terminal.line("history").out()).isEqualTo(history);
    does("start-plan", "{\"kind\": \"plan\", \"title\": \"Another\"}");
    assertThat(terminal.line("store verify").code()).isZero();
    assertThat(terminal.line("store compact --json").out()).contains("\"bytes\": ");
  }

  @Test
  void backsUpEveryPartnershipOrOneOrWhatWasOnRecordOnce() {
    terminal.run("init", "--name", "Second Partnership");
    String all = folder.resolve("all").toString();
    String one = folder.resolve("one").toString();
    String then = folder.resolve("then").toString();

    assertThat(unwrapped(terminal.run("store", "backup", all)))
        .contains("invented-partnership: revision 3", "second-partnership: revision 1");
    assertThat(terminal.run("store", "backup", one, "-p", "second-partnership").out())
        .doesNotContain("invented-partnership");
    assertThat(terminal.run("store", "backup", then, "--revision", "2").err())
        .contains("say which is meant with -p");
    assertThat(folder.resolve("then")).doesNotExist();
    assertThat(
            terminal.run("store", "backup", then, "--revision", "2", "-p", "invented-partnership"))
        .extracting(Run::code)
        .isEqualTo(0);
    assertThat(Run.in(Path.of(then)).run("plan", "list", "--json").out()).isEqualTo("[]\n");
    assertThat(terminal.run("store", "backup", folder + "/x", "--as-at", "2018-09-30").code())
        .isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void refusesToBackUpIntoItselfOrIntoAnotherFolderOfThings() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "Dear all");

    assertThat(terminal.run("store", "backup", folder.resolve("store/copy").toString()).err())
        .contains("within the store itself");
    assertThat(terminal.run("store", "backup", folder.toString()).code())
        .isEqualTo(ExitCode.STORE.code());
    assertThat(terminal.line("store verify").code()).isZero();
  }

  @Test
  void showsAHandEditAndTakesItUp() {
    edit(partnership.resolve("plans/plan.json"), "\"Plan\"", "\"Plan by hand\"");

    Run edits = terminal.line("store edits");
    assertThat(unwrapped(terminal.line("store verify")))
        .contains("somebody edited it", "store edits", "store repair", "store restore");
    assertThat(unwrapped(edits))
        .contains("The title was “Plan”; it now reads “Plan by hand”.")
        .contains("'saferplan store repair' mends", "'saferplan store restore' writes");
    assertThat(terminal.line("store edits --json").out()).contains("\"after\": \"Plan by hand\"");

    Run repaired = terminal.line("store repair --as Clerk");

    assertThat(repaired.code()).isZero();
    assertThat(unwrapped(repaired)).contains("is taken into the record", "at revision 4 now");
    assertThat(terminal.line("history").out()).contains("repaired, by Clerk");
    assertThat(terminal.line("history diff").out()).contains("it now reads “Plan by hand”");
    assertThat(unwrapped(terminal.line("store edits"))).contains("was edited by hand.");
    assertThat(unwrapped(terminal.line("store repair"))).contains("had to be repaired");
  }

  @Test
  void throwsAHandEditAwayAndKeepsIt() throws IOException {
    edit(partnership.resolve("plans/plan.json"), "\"Plan\"", "\"Plan by hand\"");

    assertThat(terminal.line("store restore").code()).isZero();

    assertThat(partnership.resolve("plans/plan.json")).content().doesNotContain("by hand");
    assertThat(partnership.resolve("set-aside/3-plans-plan.json")).content().contains("by hand");
    assertThat(terminal.line("store edits --json").out()).isEqualTo("[]\n");
    assertThat(terminal.line("history diff").out()).doesNotContain("by hand");
  }

  @Test
  void saysWhatIsLostOfAJournalThatWasCutOff() throws IOException {
    byte[] bytes = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(bytes, bytes.length - 100));

    assertThat(terminal.line("plan list").code()).isEqualTo(ExitCode.STORE.code());
    assertThat(unwrapped(terminal.line("store verify")))
        .contains("the journal ends with commit 2 here, and commit 3 had been acknowledged")
        .contains("or have it repaired: then a commit tells that commit 3 is lost")
        .contains("'saferplan store repair'");
    Run repaired = terminal.line("store repair");

    assertThat(repaired.code()).isEqualTo(ExitCode.FALLS_SHORT.code());
    assertThat(unwrapped(repaired))
        .contains("Lost:", "commit 3 is lost: what is known of the documents");
    assertThat(terminal.line("history").out()).contains("lost, by").contains("repaired, by");
    assertThat(terminal.line("plan list").code()).isZero();
    assertThat(terminal.line("export").out()).as("from its line").contains("\"title\": \"Plan\"");
    assertThat(unwrapped(terminal.line("store verify")))
        .contains("the journal as a repair found it", "the history tells from revision 4 on");
    assertThat(unwrapped(terminal.line("store repair")))
        .as("to whoever did not see what it told")
        .contains("had to be repaired", "as revision 4: 'saferplan history show' tells");
    assertThat(terminal.line("history show 4").out()).contains("commit 3 is lost");
  }

  @Test
  void tellsFilesThatWereSwappedFromEdits() throws IOException {
    does("start-plan", "{\"kind\": \"plan\", \"title\": \"Other\", \"follows\": \"plan\"}");
    Path one = partnership.resolve("plans/plan.json");
    Path other = partnership.resolve("plans/other.json");
    byte[] bytes = Files.readAllBytes(one);
    Files.copy(other, one, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.write(other, bytes);

    assertThat(unwrapped(terminal.line("store verify")))
        .contains("another document stands here, plans/other: files were swapped or renamed")
        .doesNotContain("somebody edited");
  }

  @Test
  void namesAJournalThatIsGone() throws IOException {
    try (Stream<Path> files = Files.list(journal.getParent())) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(journal.getParent());

    Run verified = terminal.line("store verify");

    assertThat(verified.code()).isEqualTo(ExitCode.FALLS_SHORT.code());
    assertThat(unwrapped(verified)).contains("the journal is gone", "back from a backup");
  }

  /** One damaged or missing record keeps nobody from the others. */
  @Test
  void listsAndBacksUpTheOthersWhereOneIsDamagedOrGone() throws IOException {
    terminal.run("init", "--name", "Another Partnership");
    Files.write(journal, new byte[] {'{', '\n'});

    Run listed = terminal.line("partnership list");
    Run backedUp = terminal.run("store", "backup", folder.resolve("copy").toString());

    assertThat(listed.code()).isEqualTo(ExitCode.FALLS_SHORT.code());
    assertThat(unwrapped(listed))
        .contains("another-partnership Another Partnership")
        .contains("invented-partnership (its record cannot be read)", "from a backup");
    assertThat(backedUp.code()).isEqualTo(ExitCode.FALLS_SHORT.code());
    assertThat(unwrapped(backedUp))
        .contains(
            "Not copied: - invented-partnership: ",
            "from a backup",
            "another-partnership: revision 1");
    assertThat(terminal.run("store", "backup", folder + "/one", "-p", "another-partnership").code())
        .isZero();

    Files.move(partnership, folder.resolve("taken away"));
    assertThat(unwrapped(terminal.line("store verify")))
        .contains("this partnership's folder is gone", "saferplan.json names it");
    assertThat(terminal.run("store", "backup", folder + "/two").code())
        .isEqualTo(ExitCode.FALLS_SHORT.code());
    assertThat(terminal.run("plan", "list", "-p", "invented-partnership").err())
        .contains("this partnership's folder is gone");
  }

  @Test
  void saysWhichFilesWereWrittenAnew() throws IOException {
    Files.delete(partnership.resolve("plans/plan.json"));

    assertThat(unwrapped(terminal.line("store restore"))).contains("plans/plan.json: written anew");
  }

  @Test
  void saysBeforeAnEditIsTakenUpThatNoCommandWouldWriteIt() {
    edit(
        partnership.resolve("partnership.json"),
        "\"areas\": [",
        "\"areas\": [{\"id\": \"x\", \"name\": \"X\", \"within\": \"nowhere\"},");

    assertThat(unwrapped(terminal.line("store edits"))).contains("No command would write this:");
    assertThat(unwrapped(terminal.line("store repair")))
        .contains("no command would have written this");
  }

  @Test
  void redactsForGoodWhatWasAskedFor() throws IOException {
    Run redacted =
        terminal.run(
            "store", "redact", "--text", "Jane Doe", "--reason", "asked to be forgotten", "--yes");

    assertThat(redacted.err()).isEmpty();
    assertThat(redacted.code()).isZero();
    assertThat(unwrapped(redacted)).contains("Done: redaction, revision 4.", "Backups");
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        assertThat(each).content().doesNotContain("Jane");
      }
    }
    assertThat(terminal.line("store verify").code()).isZero();
    assertThat(terminal.line("export --revision 2").out()).contains("Ward of [redacted]");
    assertThat(terminal.line("history show 4").out()).contains("asked to be forgotten");
  }

  @Test
  void tellsWhereWhatWasRedactedStillStands() throws IOException {
    Path copy = Files.copy(journal, journal.resolveSibling("0001 (1).jsonl"));

    Run redacted =
        terminal.run("store", "redact", "--text", "Jane Doe", "--reason", "a request", "--yes");

    Run again =
        terminal.run("store", "redact", "--text", "Jane Doe", "--reason", "a request", "--yes");

    assertThat(unwrapped(redacted)).contains("Done: redaction, revision 4.");
    assertThat(unwrapped(again)).contains("Nothing of it is on record, or not any more");
    for (Run each : List.of(redacted, again)) {
      assertThat(each.code()).isEqualTo(ExitCode.FALLS_SHORT.code());
      assertThat(unwrapped(each))
          .contains("Look into these", copy.getFileName() + ": a text to be redacted stands here");
    }
    Files.delete(copy);
    Run clean =
        terminal.run("store", "redact", "--text", "Jane Doe", "--reason", "a request", "--yes");
    assertThat(clean.code()).isEqualTo(ExitCode.IMPOSSIBLE.code());
    assertThat(terminal.line("store verify").out()).contains("revision 4");
  }

  @Test
  void saysHowWhatOtherPartnershipsHoldIsRedacted() {
    terminal.run("init", "--name", "Second Partnership");
    terminal
        .piping("{\"id\": \"ward\", \"name\": \"Ward of Jane Doe\"}")
        .run("-p", "second-partnership", "do", "add-area", "--from", "-");

    Run redacted = redactJane("invented-partnership");

    assertThat(redacted.code()).isEqualTo(ExitCode.FALLS_SHORT.code());
    assertThat(unwrapped(redacted))
        .contains("redact it from the record of second-partnership too")
        .contains("'saferplan -p PARTNERSHIP store redact'");
    assertThat(redactJane("second-partnership").code()).isZero();
    assertThat(redactJane("invented-partnership").code()).isEqualTo(ExitCode.IMPOSSIBLE.code());
  }

  @Test
  void tellsThatAnIdStaysThatWasMadeFromIt() {
    terminal.piping("{\"name\": \"Garden of Jane Doe\"}").run("do", "add-area", "--from", "-");

    Run redacted = redactJane("invented-partnership");

    assertThat(redacted.code()).isEqualTo(ExitCode.FALLS_SHORT.code());
    assertThat(unwrapped(redacted))
        .contains("partnership.json: the id garden-of-jane-doe says it too, and stays");
  }

  private Run redactJane(String partnership) {
    return terminal.run(
        "-p", partnership, "store", "redact", "--text", "Jane Doe", "--reason", "r", "--yes");
  }

  @Test
  void asksBeforeItRedactsAndSaysWhatItWouldDo() {
    String[] asked = {"store", "redact", "--text", "Jane Doe", "--reason", "a request"};

    assertThat(terminal.run(asked).code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(terminal.run(asked).err()).contains("There is no terminal to ask at: say '--yes'");
    for (String[] typed : new String[][] {{"no"}, {}, {"y"}}) {
      Run stopped = terminal.typing(typed).run(asked);
      assertThat(stopped.code()).isEqualTo(ExitCode.STOPPED.code());
      assertThat(stopped.err().replaceAll("\\s+", " "))
          .contains("“Jane Doe”, which stands in 1 document now and in 1 command of the history")
          .contains("cannot be brought back", "“a request”", "nothing is written");
    }
    assertThat(terminal.line("store verify").out()).contains("revision 3");

    assertThat(terminal.typing("yes").run(asked).code()).isZero();
    assertThat(terminal.line("store verify").out()).contains("revision 4");
  }

  @Test
  void refusesToRedactNothingOrWhatIsNotThere() {
    assertThat(terminal.run("store", "redact", "--reason", "x", "--yes").err())
        .contains("Nothing is named");
    assertThat(terminal.run("store", "redact", "--text", "Jane", "--yes").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(terminal.run("store", "redact", "--text", "Nobody", "--reason", "x", "--yes").err())
        .contains("nowhere in the record is such a text");
    assertThat(terminal.run("store", "redact", "--file", "x", "--reason", "x", "--yes").code())
        .isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void exportsAndImportsARecordFromWhichAFileWasTaken() {
    does("add-source", "{\"title\": \"Letter\", \"access\": \"open\"}");
    does(
        "attach-file",
        "{\"source\": \"letter\", \"fileName\": \"a.txt\", \"mediaType\": \"text/plain\","
            + " \"content\": \"SmFuZQ==\"}");
    String hash = partnership.resolve("files").toFile().list()[0];

    Run redacted =
        terminal.run("store", "redact", "--file", hash, "--reason", "a request", "--yes");

    assertThat(redacted.code()).isZero();
    assertThat(partnership.resolve("files").resolve(hash)).doesNotExist();
    assertThat(terminal.line("store verify").code()).isZero();
    Run exported = terminal.run("export");
    assertThat(exported.code()).isZero();
    Run imported = Run.in(folder.resolve("elsewhere")).piping(exported.out()).run("import", "-");
    assertThat(imported.err()).isEmpty();
  }

  @Test
  void keepsWhatWasAttachedWhenTheCommitThatAttachedItIsLost() throws IOException {
    does("add-source", "{\"title\": \"Paper\", \"access\": \"open\"}");
    does(
        "attach-file",
        "{\"source\": \"paper\", \"fileName\": \"paper.txt\", \"mediaType\": \"text/plain\","
            + " \"content\": \"QSBwYXBlci4=\"}");
    String whole = terminal.run("export").out();
    byte[] all = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(all, all.length - 100));

    terminal.line("store repair");

    assertThat(terminal.run("export").out()).isEqualTo(whole);
    assertThat(unwrapped(terminal.line("store verify"))).doesNotContain("no part of the record");
  }

  @Test
  void takesNoDocumentOfAnotherPartnership() throws IOException {
    terminal.run("init", "--name", "Second Partnership");
    Files.copy(
        folder.resolve("store/second-partnership/partnership.json"),
        partnership.resolve("partnership.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThat(unwrapped(terminal.line("store verify")))
        .contains("another document stands here", "Say which partnership is meant with -p");
    assertThat(unwrapped(terminal.line("store repair -p invented-partnership")))
        .contains("had to be repaired");
    terminal.line("store restore -p invented-partnership");

    assertThat(unwrapped(terminal.line("store verify")))
        .doesNotContain("another document stands here");
    assertThat(terminal.line("partnership show -p invented-partnership").out())
        .contains("Invented Partnership")
        .doesNotContain("Second Partnership");
  }
}
