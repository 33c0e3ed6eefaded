package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saferplan.adoption.Gap.Kind;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.thread.Edge;
import org.saferplan.thread.Gap;
import org.saferplan.thread.GoldenThread;
import org.saferplan.thread.Node;
import org.saferplan.thread.Paths;

/**
 * The golden thread: its gaps, every priority between its evidence and its delivery, and every item
 * with links back to what it rests on and on to what it leads to.
 */
final class ThreadSection {
  private static final Set<Node.Kind> COMMITMENTS = Set.of(Node.Kind.PRIORITY, Node.Kind.THEME);
  private static final List<String> NEEDS_SOMEBODY = List.of("overdue", "due");
  private static final int MOST_ACTIONS = 12;

  private final Vocabulary vocabulary;
  private final GoldenThread thread;
  private final Paths<Edge> paths;
  private final ThreadItems items;
  private final List<String> commitments;
  private final String data;

  ThreadSection(Sheet sheet) {
    this.vocabulary = sheet.vocabulary();
    this.thread = GoldenThread.of(sheet.register(), sheet.edition().id(), sheet.on()).orElseThrow();
    this.data =
        sheet.addresses().document(sheet.partnership().id(), sheet.edition().key())
            + "/thread?on="
            + sheet.on();
    this.paths = thread.paths();
    this.items = new ThreadItems(vocabulary, thread, paths);
    this.commitments =
        thread.graph().nodes().keySet().stream()
            .filter(id -> COMMITMENTS.contains(items.kind(id)))
            .toList();
  }

  Markup markup() {
    return element(
            "section",
            element("h2", "From figure to result: the golden thread").with("id", "thread"),
            element(
                "p",
                "Every link leads to the item itself, and from there back to what it rests on and"
                    + " on to what it leads to. Other tools can draw the same ",
                link(data, "as a graph"),
                " (JSON Graph Format)."),
            element("h3", "Where the thread is broken"),
            gaps(Kind.BROKEN),
            notOnRecord(),
            element("h3", vocabulary.said("Each priority between its evidence and its delivery")),
            table(),
            items.markup())
        .with("aria-labelledby", "thread");
  }

  private Markup notOnRecord() {
    long count = with(Kind.NOT_ON_RECORD).count();
    return element(
        "details", element("summary", "What is not on record: " + count), gaps(Kind.NOT_ON_RECORD));
  }

  private Stream<Gap> with(Kind kind) {
    return thread.gaps().stream().filter(gap -> gap.kind() == kind);
  }

  private Markup gaps(Kind kind) {
    List<Markup> gaps = with(kind).map(this::gap).toList();
    return gaps.isEmpty() ? element("p", "Nothing.") : element("ul", gaps);
  }

  private Markup gap(Gap gap) {
    return element(
        "li",
        Words.sentence(vocabulary.said(gap.words())),
        " ",
        where(gap),
        element("p", "What would mend it: " + vocabulary.said(gap.remedy()) + ".")
            .with("class", "note"));
  }

  private Object where(Gap gap) {
    if (gap.lacking().isEmpty()) {
      return items.isListed(gap.node())
          ? link("#" + gap.node(), vocabulary.said("Go to the " + items.kind(gap.node()).words()))
          : "";
    }
    return element(
        "details",
        element("summary", "Which they are"),
        list(gap.lacking().stream().map(id -> element("li", items.linked(id))).toList()));
  }

  private Markup table() {
    Table table =
        new Table(
            vocabulary.said("What each priority or theme rests on, and what it leads to"),
            List.of(vocabulary.said("Priority or theme"), "Rests on", "Leads to"),
            0);
    commitments.forEach(id -> table.row(items.linked(id), evidence(id), delivery(id)));
    return commitments.isEmpty()
        ? element("p", vocabulary.said("No priorities are on record."))
        : table.markup();
  }

  private Markup evidence(String id) {
    List<Markup> found =
        paths.back(id).stream()
            .map(Edge::source)
            .filter(items::isListed)
            .map(each -> element("li", items.linked(each), figures(each)))
            .toList();
    return list(found);
  }

  private List<Markup> figures(String finding) {
    List<Markup> figures =
        paths.back(finding).stream()
            .map(Edge::source)
            .filter(each -> items.kind(each) == Node.Kind.FIGURE)
            .map(each -> element("li", items.linked(each)))
            .toList();
    return figures.isEmpty() ? List.of() : List.of(element("ul", figures));
  }

  private Markup delivery(String id) {
    List<String> all =
        paths.after(List.of(id)).stream()
            .filter(each -> !each.equals(id) && ThreadItems.isDelivery(items.kind(each)))
            .sorted(Comparator.comparing(items::kind).thenComparingInt(this::urgency))
            .toList();
    List<String> actions =
        all.stream().filter(each -> items.kind(each) == Node.Kind.ACTION).toList();
    Set<String> left = Set.copyOf(actions.stream().skip(MOST_ACTIONS).toList());
    List<Markup> shown = new ArrayList<>();
    all.stream()
        .filter(each -> !left.contains(each))
        .forEach(each -> shown.add(element("li", items.linked(each), items.brief(each))));
    if (!left.isEmpty()) {
      shown.add(
          element("li", vocabulary.said("%d more actions, listed below").formatted(left.size())));
    }
    return list(shown);
  }

  /** What needs somebody comes first. */
  private int urgency(String id) {
    int place = NEEDS_SOMEBODY.indexOf(String.valueOf(items.node(id).metadata().state()));
    return place < 0 ? NEEDS_SOMEBODY.size() : place;
  }

  private static Markup list(List<Markup> found) {
    return found.isEmpty() ? element("p", "Nothing on record.") : element("ul", found);
  }
}
