package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saferplan.fact.Shortened;
import org.saferplan.ledger.State;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.thread.Edge;
import org.saferplan.thread.GoldenThread;
import org.saferplan.thread.Node;
import org.saferplan.thread.Paths;

/** The ways back from an item and on from it, a line or two for each item on the way. */
final class Branches {
  private static final int LONGEST = 32;
  private static final Set<Node.Kind> ENDS =
      Set.of(Node.Kind.GROUP, Node.Kind.OWNER, Node.Kind.ACTION_PLAN, Node.Kind.FUND);

  private final Vocabulary vocabulary;
  private final GoldenThread thread;
  private final Paths<Edge> paths;
  private final Page page;

  Branches(Vocabulary vocabulary, GoldenThread thread, Paths<Edge> paths, Page page) {
    this.vocabulary = vocabulary;
    this.thread = thread;
    this.paths = paths;
    this.page = page;
  }

  /** Towards the sources. What was told already is named, and not told again. */
  void back(String id, int level, Set<Node.Kind> without) {
    walk(
        id,
        level,
        new Way(paths::back, Edge::source, edge -> edge.metadata().inverse(), without, false),
        new HashSet<>(Set.of(id)));
  }

  /** Towards the results. */
  void on(String id, int level) {
    walk(
        id,
        level,
        new Way(paths::onwards, Edge::target, Edge::relation, Set.of(), false),
        new HashSet<>(Set.of(id)));
  }

  /**
   * Towards the results, briefly: actions a line each, what needs somebody first, without who owes
   * them, their action plans and funds.
   */
  void briefly(String id, int level) {
    walk(
        id,
        level,
        new Way(paths::onwards, Edge::target, Edge::relation, Set.of(), true),
        new HashSet<>(Set.of(id)));
  }

  private record Way(
      Function<String, List<Edge>> edges,
      Function<Edge, String> end,
      Function<Edge, String> relation,
      Set<Node.Kind> without,
      boolean isBrief) {}

  private void walk(String id, int level, Way way, Set<String> told) {
    List<Edge> edges = new ArrayList<>(way.edges().apply(id));
    edges.removeIf(edge -> way.without().contains(kind(way.end().apply(edge))));
    if (way.isBrief() && kind(id) == Node.Kind.ACTION) {
      edges.removeIf(edge -> ENDS.contains(kind(way.end().apply(edge))));
    }
    if (edges.isEmpty() && told.size() == 1) {
      page.text(level, "nothing on record");
    }
    edges.sort(
        Comparator.comparing((Edge edge) -> kind(way.end().apply(edge)))
            .thenComparingInt(edge -> urgency(way.end().apply(edge))));
    for (Edge edge : edges) {
      String end = way.end().apply(edge);
      boolean isNew = told.add(end);
      boolean isBrief = way.isBrief() && kind(end) == Node.Kind.ACTION;
      page.item(level + 1, isBrief ? brief(end) : line(way.relation().apply(edge), end, isNew));
      if (isNew) {
        walk(end, level + 1, way, told);
      }
    }
  }

  /** What needs somebody first, as in a ledger. */
  private int urgency(String id) {
    String state = thread.get(id).metadata().state();
    return Stream.of(State.values())
        .map(each -> each.words().replace(' ', '-'))
        .toList()
        .indexOf(state);
  }

  /** An action: where it stands, what it is, and the last part of its id. */
  private String brief(String id) {
    Node node = thread.get(id);
    String words = String.valueOf(node.metadata().words()).split(": ", 2)[0];
    return "%s: \u201c%s\u201d (%s)"
        .formatted(
            words, Shortened.of(node.label(), LONGEST), id.substring(id.lastIndexOf('/') + 1));
  }

  private Node.Kind kind(String id) {
    return thread.get(id).metadata().kind();
  }

  private String line(String relation, String id, boolean isNew) {
    Node node = thread.get(id);
    String words = node.metadata().words();
    String state = words == null || !isNew ? "" : ": " + words;
    return "%s %s%s (%s)%s"
        .formatted(
            vocabulary.said(relation),
            vocabulary.said(node.named()),
            state,
            id,
            isNew ? "" : ", see above");
  }
}
