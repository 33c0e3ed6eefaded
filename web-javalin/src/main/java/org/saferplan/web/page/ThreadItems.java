package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.thread.Edge;
import org.saferplan.thread.GoldenThread;
import org.saferplan.thread.Node;
import org.saferplan.thread.Paths;

/** Every item on the thread, kind by kind, each with an address of its own on the page. */
final class ThreadItems {
  private static final Map<Node.Kind, String> LISTED = new LinkedHashMap<>();
  private static final Set<Node.Kind> DELIVERY =
      EnumSet.of(
          Node.Kind.PART, Node.Kind.AIM, Node.Kind.GROUP, Node.Kind.ACTION, Node.Kind.MEASURE);
  private static final Set<String> STRESSED = Set.of("overdue", "none-made", "withdrawn");

  static {
    LISTED.put(Node.Kind.SOURCE, "Sources");
    LISTED.put(Node.Kind.FIGURE, "Figures");
    LISTED.put(Node.Kind.FINDING, "Findings");
    LISTED.put(Node.Kind.ISSUE, "Issues considered");
    LISTED.put(Node.Kind.CONSULTATION, "Consultations");
    LISTED.put(Node.Kind.ASSESSMENT, "Assessments");
    LISTED.put(Node.Kind.OUTSIDE_PLAN, "Plans of others");
    LISTED.put(Node.Kind.PRIORITY, "Priorities");
    LISTED.put(Node.Kind.PART, "Parts of priorities");
    LISTED.put(Node.Kind.THEME, "Themes");
    LISTED.put(Node.Kind.AIM, "Aims");
    LISTED.put(Node.Kind.GROUP, "Groups");
    LISTED.put(Node.Kind.OWNER, "Others who owe actions");
    LISTED.put(Node.Kind.ACTION_PLAN, "Action plans");
    LISTED.put(Node.Kind.ACTION, "Actions");
    LISTED.put(Node.Kind.FUND, "Funds");
    LISTED.put(Node.Kind.MEASURE, "Measures");
    LISTED.put(Node.Kind.RESULT, "Results");
  }

  private final Vocabulary vocabulary;
  private final GoldenThread thread;
  private final Paths<Edge> paths;

  ThreadItems(Vocabulary vocabulary, GoldenThread thread, Paths<Edge> paths) {
    this.vocabulary = vocabulary;
    this.thread = thread;
    this.paths = paths;
  }

  static boolean isDelivery(Node.Kind kind) {
    return DELIVERY.contains(kind);
  }

  Node node(String id) {
    return thread.get(id);
  }

  Node.Kind kind(String id) {
    return node(id).metadata().kind();
  }

  /** Whether it has an address on the page: the edition is the page itself. */
  boolean isListed(String id) {
    return thread.graph().nodes().containsKey(id) && LISTED.containsKey(kind(id));
  }

  /** A link to the item, or its name where it is not listed. */
  Object linked(String id) {
    return isListed(id) ? link("#" + id, node(id).label()) : node(id).label();
  }

  /** How it stands, after its name. */
  List<Object> state(String id) {
    return told(id, node(id).metadata().words());
  }

  /** The same without what follows the first colon. */
  List<Object> brief(String id) {
    String words = node(id).metadata().words();
    return told(id, words == null ? null : words.split(": ", 2)[0]);
  }

  private List<Object> told(String id, @Nullable String words) {
    String state = String.valueOf(node(id).metadata().state());
    return words == null
        ? List.of()
        : List.of(" \u2013 ", element(STRESSED.contains(state) ? "strong" : "span", words));
  }

  List<Markup> markup() {
    List<Markup> all = new ArrayList<>();
    LISTED.forEach(
        (kind, heading) -> {
          List<Markup> items =
              thread.graph().nodes().keySet().stream()
                  .filter(id -> kind(id) == kind)
                  .map(this::item)
                  .toList();
          if (!items.isEmpty()) {
            all.add(element("h3", named(kind, heading)));
            all.add(element("ul", items));
          }
        });
    return all;
  }

  /** What others call their plans is not the partnership's to name. */
  private String named(Node.Kind kind, String heading) {
    return kind == Node.Kind.OUTSIDE_PLAN ? heading : vocabulary.said(heading);
  }

  private Markup item(String id) {
    return element(
            "li",
            element("strong", node(id).label()),
            state(id),
            ends(paths.back(id), Edge::source, edge -> edge.metadata().inverse()),
            ends(paths.onwards(id), Edge::target, Edge::relation))
        .with("id", id);
  }

  /** The neighbours on one side, those of one relation together. */
  private List<Markup> ends(
      List<Edge> edges, Function<Edge, String> end, Function<Edge, String> relation) {
    Map<String, Markup> lines = new LinkedHashMap<>();
    for (Edge edge : edges) {
      String words = relation.apply(edge);
      Markup line = lines.get(words);
      if (line == null) {
        line = element("p", Words.capital(vocabulary.said(words)) + ": ").with("class", "note");
        lines.put(words, line);
      } else {
        line.add("; ");
      }
      line.add(linked(end.apply(edge)));
    }
    return List.copyOf(lines.values());
  }
}
