package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.json.JsonLanguage;

final class ExchangeTest {
  @TempDir Path folder;

  private Run.Terminal terminal;

  @BeforeEach
  void loadTheExample() {
    terminal = Run.withExample(folder.resolve("store"));
  }

  @Test
  void whatIsImportedIsExportedByteForByte() throws Exception {
    Path first = folder.resolve("first.json");
    Path second = folder.resolve("second.json");
    Run.Terminal other = Run.in(folder.resolve("other"));

    assertThat(terminal.run("export", "-o", first.toString()).err()).startsWith("written: ");
    assertThat(other.run("import", first.toString()).code()).isZero();
    other.run("export", "--output", second.toString());

    assertThat(first).content().startsWith("{\n  \"format\": 1,\n");
    assertThat(second).hasSameBinaryContentAs(first);
    assertThat(terminal.run("export").out()).isEqualTo(Files.readString(first));
  }

  @Test
  void importsMorePapersThanOneCommandCanCarry() throws Exception {
    Path exported = folder.resolve("exported.json");
    for (String source : List.of("minute-114", "council-report-2018-04-11")) {
      String paper = Base64.getEncoder().encodeToString(new byte[13 * 1024 * 1024]);
      terminal
          .piping(
              "{\"source\": \"%s\", \"fileName\": \"%s.pdf\", \"mediaType\": \"application/pdf\", \"content\": \"%s\"}"
                  .formatted(source, source, source.substring(0, 1) + paper.substring(1)))
          .run("do", "attach-file", "--from", "-");
    }
    terminal.run("export", "-o", exported.toString());

    Run done = Run.in(folder.resolve("other")).run("import", exported.toString());

    assertThat(Files.size(exported)).isGreaterThan(JsonLanguage.LONGEST);
    assertThat(done.err()).isEmpty();
    assertThat(done.code()).isZero();
  }

  @Test
  void importsWhatIsPipedIn() {
    String exported = terminal.run("export").out();

    Run done = Run.in(folder.resolve("other")).piping(exported).run("import", "-");

    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("import-partnership, revision 1", "documents");
  }

  @Test
  void refusesToImportOverARecord() {
    String exported = terminal.run("export").out();

    Run refused = terminal.piping(exported).run("import", "-");

    assertThat(refused.code()).isEqualTo(ExitCode.IMPOSSIBLE.code());
    assertThat(refused.err()).startsWith("saferplan: /partnership/id: ");
  }

  @Test
  void saysWhereAnExportCannotBeWritten() {
    Run refused = terminal.run("export", "-o", folder.resolve("no/such/file.json").toString());

    assertThat(refused.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(refused.err()).contains("there is no such folder");
    assertThat(folder.resolve("no")).doesNotExist();
  }
}
