package org.saferplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Records;
import org.saferplan.decision.Effect;
import org.saferplan.decision.RecordMeeting;
import org.saferplan.fact.Content;
import org.saferplan.partnership.AttachFile;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;

final class ExportTest {
  private static final Content PAPER = Content.of("a paper".getBytes(StandardCharsets.UTF_8));

  private static ImportPartnership export(Doorway doorway) {
    return Export.of(
        doorway.register(), hash -> doorway.saferplan.file(Records.EXAMPLESHIRE, hash));
  }

  private static Doorway busy() {
    Doorway doorway = Doorway.holding(Records.version(Records.before(), 1));
    doorway.does(
        new RecordMeeting(Records.meeting(Records.GROUP, "2018-01-23", "agree", Effect.CARRIED)));
    doorway.does(new AttachFile(Records.PAPER, "paper.pdf", "application/pdf", PAPER));
    doorway.does(new AttachFile(Records.MINUTES, "same.pdf", "application/pdf", PAPER));
    return doorway;
  }

  @Test
  void comesBackTheSameWhenItIsImported() {
    try (Doorway from = busy();
        Doorway into = Doorway.empty()) {
      ImportPartnership first = export(from);

      into.does(first);

      assertThat(export(into)).isEqualTo(first);
      assertThat(into.register().documents())
          .containsExactlyElementsOf(from.register().documents().toList());
      assertThat(into.saferplan.file(Records.EXAMPLESHIRE, PAPER.hash())).contains(PAPER);
    }
  }

  @Test
  void carriesAFileOnceHoweverManySourcesHaveIt() {
    try (Doorway doorway = busy()) {
      assertThat(export(doorway).files()).containsExactly(PAPER);
    }
  }

  @Test
  void leavesOutTheAttachmentWhoseFileWasTakenOutOfTheRecord() {
    try (Doorway from = busy();
        Doorway into = Doorway.empty()) {
      ImportPartnership without = Export.of(from.register(), hash -> Optional.empty());

      into.does(without);

      assertThat(without.files()).isEmpty();
      assertThat(export(into)).isEqualTo(without);
    }
  }

  @Test
  void hasNothingToExportWhereNothingIsOnRecord() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Export.of(Register.empty(), hash -> Optional.empty()));
  }

  @Test
  void tellsEverythingThatIsWrongWithAFile() {
    try (Doorway from = busy();
        Doorway into = Doorway.empty()) {
      ImportPartnership whole = export(from);
      Content stray = Content.of(new byte[] {1});
      ImportPartnership wrong =
          new ImportPartnership(
              1,
              whole.partnership(),
              List.of(Records.plan(), Records.plan(), whole.partnership()),
              List.of(stray));

      assertThat(into.refuses(wrong).faults())
          .extracting(Fault::pointer, Fault::rule)
          .containsExactly(
              tuple("/documents/1", "id-taken"),
              tuple("/documents/2", "one-partnership"),
              tuple("/files", "file-unclaimed"),
              tuple("/partnership/sources/0/attachment", "file-missing"),
              tuple("/partnership/sources/1/attachment", "file-missing"));
    }
  }

  @Test
  void refusesAFileOfAnotherFormat() {
    try (Doorway into = Doorway.empty()) {
      assertThat(
              into.refuses(new ImportPartnership(2, Records.partnership(), List.of(), List.of()))
                  .faults())
          .extracting(Fault::pointer)
          .containsExactly("/format");
      assertThat(into.refuses(new ImportPartnership(null, null, null, null)).faults())
          .extracting(Fault::pointer)
          .containsExactly("/format", "/partnership");
    }
  }
}
