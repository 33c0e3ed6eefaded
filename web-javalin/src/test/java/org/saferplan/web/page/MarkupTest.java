package org.saferplan.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkupTest {

  @Test
  void escapesTextAndAttributes() {
    Markup link = Markup.link("/a?b=1&c=\"2\"", "<b>'Tom' & \"Ann\"</b>");

    assertThat(link)
        .hasToString(
            "<a href=\"/a?b=1&amp;c=&quot;2&quot;\">&lt;b&gt;&#39;Tom&#39; &amp; &quot;Ann&quot;&lt;/b&gt;</a>");
  }

  @Test
  void holdsTextsPiecesAndListsOfThem() {
    assertThat(Markup.element("p", "a", List.of(Markup.element("em", "b"), "c")))
        .hasToString("<p>a<em>b</em>c</p>");
  }

  @Test
  void closesNoElementThatIsEmpty() {
    assertThat(Markup.element("input").with("name", "on")).hasToString("<input name=\"on\">");
  }

  @Test
  void marksWordsOfAnotherLanguageWhereverTheyStandInText() {
    Markup list =
        Markup.element(
            "ul",
            Markup.element("li", "Trais: Trais yn y cartref").with("id", "trais"),
            Markup.element("li", "Traisx & <trais>"));

    assertThat(list.marking(List.of("Trais", "trais yn y cartref"), "cy"))
        .hasToString(
            "<ul><li id=\"trais\"><span lang=\"cy\">Trais</span>: <span lang=\"cy\">Trais yn y"
                + " cartref</span></li><li>Traisx &amp; &lt;<span lang=\"cy\">trais</span>&gt;</li></ul>");
  }

  @Test
  void refusesWhatCouldRun() {
    for (String element : List.of("script", "style", "iframe", "p onclick=x", "object")) {
      assertThatThrownBy(() -> Markup.element(element))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String address : List.of("javascript:x", "//evil.example", "https://evil.example", "")) {
      assertThatThrownBy(() -> Markup.link(address, "x"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Markup.element("p").with("onclick", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Markup.element("p", 7)).isInstanceOf(IllegalArgumentException.class);
  }
}
