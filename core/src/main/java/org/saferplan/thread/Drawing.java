package org.saferplan.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Key;

/** Nodes and edges while the thread is drawn. An edge may be drawn before its ends are. */
final class Drawing {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<Link> links = new LinkedHashSet<>();

  /** An edge without its words. */
  record Link(String source, Relation relation, String target) implements Paths.Step {}

  boolean holds(String id) {
    return nodes.containsKey(id);
  }

  /** Adds a node, unless it is there. */
  String node(
      String id,
      Node.Kind kind,
      String label,
      Key document,
      String pointer,
      @Nullable State state) {
    nodes.putIfAbsent(
        id,
        new Node(
            label,
            new Node.About(
                kind,
                document,
                pointer,
                state == null ? null : state.word(),
                state == null ? null : state.words())));
    return id;
  }

  /** How a node stands: a word for programs, if it has one, and words for people. */
  record State(@Nullable String word, @Nullable String words) {
    static State of(@Nullable String words) {
      return new State(null, words);
    }
  }

  void edge(String source, Relation relation, String target) {
    links.add(new Link(source, relation, target));
  }

  Map<String, Node> nodes() {
    return nodes;
  }

  /** The edges both of whose ends are there. */
  List<Link> joined() {
    return links.stream().filter(link -> holds(link.source()) && holds(link.target())).toList();
  }

  /** The same in sentences. */
  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>(links.size());
    Map<String, String> names = new HashMap<>();
    nodes.forEach((id, node) -> names.put(id, node.named()));
    for (Link link : links) {
      String source = names.get(link.source());
      String target = names.get(link.target());
      if (source != null && target != null) {
        edges.add(
            new Edge(
                link.source(),
                link.target(),
                link.relation().onwards(),
                true,
                new Edge.Read(
                    link.relation().back(),
                    sentence(source, link.relation().onwards(), target),
                    sentence(target, link.relation().back(), source))));
      }
    }
    return edges;
  }

  /** The edges of which one end is named and is not on record. */
  List<Link> loose() {
    return links.stream().filter(link -> holds(link.source()) != holds(link.target())).toList();
  }

  /** Every node's name begins with "the". */
  private static String sentence(String subject, String verb, String object) {
    return "The" + subject.substring("the".length()) + " " + verb + " " + object + ".";
  }
}
