package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoCommandTest {
  @TempDir Path folder;

  @Test
  void tellsTheStoryAsApproved() {
    Run demo = demo();

    assertThat(demo.err()).isEmpty();
    assertThat(demo.code()).isZero();
    Golden.assertIs("demo", demo.out().replace(store(), "STORE"));
  }

  @Test
  void fitsTheTerminal() {
    assertThat(demo().out().lines().filter(line -> !line.contains(store())))
        .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
  }

  @Test
  void givesBothReasonsOfTheRemovalWithTheirSources() {
    String story = demo().out().replaceAll("\\s+", " ");

    assertThat(story)
        .contains("greater focus on tackling domestic abuse", "Report to Council, 11 April 2018")
        .contains("HMIC", "minute 127");
  }

  @Test
  void everyCommandThatItSuggestsWorks() {
    String story = demo().out();
    Run.Terminal after = Run.in(folder.resolve("store"));

    assertThat(story.lines().filter(line -> line.startsWith("  saferplan ")))
        .filteredOn(line -> !line.endsWith(" serve"))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            line -> {
              String[] words = line.strip().replaceFirst("^saferplan ", "").split(" ");
              for (int at = 1; at < words.length; at++) {
                words[at] =
                    words[at - 1].equals("-o") ? folder.resolve(words[at]).toString() : words[at];
              }
              assertThat(after.run(words).code()).as(line).isZero();
            });
  }

  @Test
  void loadsARealPartnershipAndAnInventedOne() {
    demo();
    String listed = Run.in(folder.resolve("store")).run("partnership", "list").out();

    assertThat(listed).contains("safer-maidstone", "nowhere-on-sea");
  }

  @Test
  void loadsTheOneThatIsAskedForAlone() {
    Run demo = demo("-p", "nowhere-on-sea");

    assertThat(demo.out())
        .startsWith("Safer Nowhere-on-Sea Partnership: Partnership Plan 2018-19\n")
        .contains("Invented.", "since 1 April 2018", "saferplan action list --state overdue\n")
        .contains("10 October 2018")
        .doesNotContain("Maidstone");
    assertThat(Run.in(folder.resolve("store")).run("plan", "show").code()).isZero();
  }

  @Test
  void refusesToLoadAPartnershipThatIsNoExample() {
    Run demo = demo("-p", "elsewhere");

    assertThat(demo.code()).isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(demo.err()).contains("name one of safer-maidstone, nowhere-on-sea");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void refusesAStoreInWhichSomethingIsKept() {
    demo();

    Run again = demo();

    assertThat(again.code()).isEqualTo(ExitCode.IMPOSSIBLE.code());
    assertThat(again.err()).contains("name an empty folder");
  }

  @Test
  void neverTouchesTheStoreOfTheShell() {
    Run.in(folder.resolve("mine")).run("demo");

    assertThat(folder.resolve("mine")).doesNotExist();
  }

  private Run demo(String... more) {
    String[] words = {"demo", "--store", store()};
    return Run.in(folder.resolve("unused"))
        .run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
  }

  private String store() {
    return folder.resolve("store").toString();
  }
}
