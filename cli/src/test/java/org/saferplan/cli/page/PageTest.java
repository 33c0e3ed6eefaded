package org.saferplan.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTest {
  private static final String LONG = "word ".repeat(40).strip();

  @Test
  void wrapsAtEightyColumns() {
    assertThat(new Page().text(LONG).toString().lines()).hasSize(3).first().asString().hasSize(79);
  }

  @Test
  void setsTheLinesOfAnItemIn() {
    assertThat(new Page().item(LONG).toString().lines().skip(1))
        .allMatch(line -> line.startsWith("  word"));
  }

  @Test
  void breaksAWordThatIsWiderThanTheTerminal() {
    assertThat(new Page().text("x".repeat(100)).toString())
        .isEqualTo("x".repeat(80) + "\n" + "x".repeat(20) + "\n");
  }

  @Test
  void countsLettersAndNotTheirBytes() {
    assertThat(new Page().text("ŵ".repeat(80)).toString().lines()).hasSize(1);
    assertThat(new Page().text("\uD83D\uDE80".repeat(80)).toString().lines()).hasSize(1);
  }

  @Test
  void letsNothingSteerTheTerminal() {
    assertThat(new Page().text("a\u001b[2Jb\u202Ec\u0007").toString())
        .isEqualTo("a\uFFFD[2Jb\uFFFDc\uFFFD\n");
  }

  @Test
  void alignsColumnsAndMakesTheWidestNarrowerUntilAllFit() {
    Page page = new Page().table(List.of(List.of("Date", "What"), List.of("2018-03-20", LONG)));

    assertThat(page.toString())
        .startsWith("Date        What\n----------  ----")
        .contains("\n2018-03-20  word", "\n            word");
    assertThat(page.toString().lines()).allMatch(line -> line.length() <= Page.WIDTH);
  }

  @Test
  void breaksACommandOnlyWhereAShellLetsIt() {
    Page page = new Page().command("saferplan", "a".repeat(60), "b".repeat(30));

    assertThat(page.toString())
        .isEqualTo("  saferplan " + "a".repeat(60) + " \\\n      " + "b".repeat(30) + "\n");
  }

  @Test
  void keepsOneBlankLineBetweenPages() {
    Page page = new Page().text("above").blank().add(new Page().heading("Below").text("x"));

    assertThat(page.toString()).isEqualTo("above\n\nBelow\n-----\nx\n");
    assertThat(new Page().heading("Top").toString()).isEqualTo("Top\n---\n");
  }
}
