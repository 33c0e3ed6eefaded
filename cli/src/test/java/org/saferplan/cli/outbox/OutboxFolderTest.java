package org.saferplan.cli.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.contact.Contact;
import org.saferplan.due.Ask;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.refusal.RefusedException;
import org.saferplan.reminder.Level;
import org.saferplan.reminder.Message;
import org.saferplan.reminder.Reminder;
import org.saferplan.reminder.Step;

final class OutboxFolderTest {
  private static final Party MANAGER = Party.of(new Post.Id("manager"));
  private static final Step STEP =
      new Step(
          new Ask(
              Ask.What.ACTION,
              new Obligation.Id("lamp"),
              null,
              null,
              null,
              LocalDate.of(2018, 6, 20)),
          Level.OWNER,
          -7);

  @TempDir Path folder;

  private OutboxFolder outbox() {
    return new OutboxFolder(folder.resolve("out"), ZoneId.of("Europe/London"));
  }

  private static Message message(@Nullable Contact contact) {
    return message("Community Safety Manager", contact);
  }

  private static Message message(String called, @Nullable Contact contact) {
    return new Message(
        new Partnership.Id("exampleshire"),
        new Reminder(
            new Reminder.Id("2018-06-13-post-manager"),
            MANAGER,
            LocalDate.of(2018, 6, 13),
            "ECSP: 1 thing to do",
            "Mend the lamp – please.",
            List.of(STEP),
            null),
        called,
        contact);
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("out/exampleshire.2018-06-13-post-manager.eml"));
  }

  @Test
  void writesAMessageAsAnEmailUnderItsId() throws IOException {
    outbox().deliver(message(new Contact(MANAGER, "A \"Manager\"", "m@council.example")));

    assertThat(written())
        .isEqualTo(
            """
            To: "A \\"Manager\\"" <m@council.example>
            Subject: ECSP: 1 thing to do
            Date: Wed, 13 Jun 2018 09:00:00 +0100
            Message-ID: <exampleshire.2018-06-13-post-manager@saferplan.invalid>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Mend the lamp – please.
            """);
  }

  @Test
  void saysInTheHeaderWhereNoAddressIsOnRecord() throws IOException {
    outbox().deliver(message(null));

    assertThat(written())
        .startsWith("Comments: no address on record for the Community Safety Manager\n")
        .doesNotContain("To:");
  }

  @Test
  void encodesWhatIsNotAsciiInAHeader() throws IOException {
    String name = "Zoë ".repeat(30).strip();
    outbox().deliver(message(new Contact(MANAGER, name, "m@council.example")));

    List<String> lines = written().lines().takeWhile(line -> !line.startsWith("Subject")).toList();
    assertThat(lines)
        .hasSizeGreaterThan(2)
        .allSatisfy(line -> assertThat(line.length()).isLessThan(79));
    assertThat(decoded(String.join("\n", lines))).isEqualTo("To: " + name + " <m@council.example>");
  }

  private static String decoded(String header) {
    return java.util.regex.Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=(\\s+(?==\\?))?")
        .matcher(header)
        .replaceAll(
            found ->
                new String(
                    java.util.Base64.getDecoder().decode(found.group(1)),
                    java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void leavesWhatIsThereAsItIs() throws IOException {
    outbox().deliver(message(null));
    Path file = folder.resolve("out/exampleshire.2018-06-13-post-manager.eml");
    Files.writeString(file, "as it was");

    outbox().deliver(message(null));

    assertThat(file).hasContent("as it was");
  }

  @Test
  void writesOneFileWhereManyDeliverTheSameAtOnce() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      threads.add(new Thread(() -> outbox().deliver(message(null))));
    }
    threads.forEach(Thread::start);
    for (Thread each : threads) {
      each.join();
    }

    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactly("exampleshire.2018-06-13-post-manager.eml");
    }
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Files.writeString(folder.resolve("out"), "a file");

    assertThatThrownBy(() -> outbox().deliver(message(null)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("out");
  }

  @Test
  void isGivenNoAddressThatBreaksOutOfItsHeader() {
    for (String address :
        List.of("", "manager", "a@b\nBcc: all@b", "a@b, c@d", "a b@c", "<a@b>", "a@b c")) {
      assertThatThrownBy(() -> new Contact(MANAGER, null, address))
          .as(address)
          .isInstanceOf(InvalidValueException.class);
    }
    assertThatThrownBy(() -> new Contact(MANAGER, "A\nBcc: all@b", "a@b.example"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void letsNoNameOnRecordBeginAHeaderOfItsOwn() throws IOException {
    Message plain = message("Manager\nBcc: all@b.example", null);
    Reminder reminder =
        new Reminder(
            plain.reminder().id(),
            MANAGER,
            plain.reminder().on(),
            "Safer\r\nBcc: all@b.example: 1 thing",
            plain.reminder().text(),
            List.of(STEP),
            null);

    outbox().deliver(new Message(plain.partnership(), reminder, plain.called(), null));

    String head = written().substring(0, written().indexOf("\n\n"));
    assertThat(head.lines()).noneMatch(line -> line.startsWith("Bcc"));
    assertThat(head).contains("Subject: Safer Bcc: all@b.example: 1 thing\n");
  }
}
