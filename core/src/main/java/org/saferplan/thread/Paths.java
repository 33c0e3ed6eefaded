package org.saferplan.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The edges of a thread by their ends, so that it can be followed from node to node.
 *
 * @param <E> what is known of an edge beside its ends
 */
public final class Paths<E extends Paths.Step> {
  private final Map<String, List<E>> onwards = new HashMap<>();
  private final Map<String, List<E>> back = new HashMap<>();

  /** What leads from one node to another. */
  public interface Step {
    /** The id of the node nearer to the sources. */
    String source();

    /** The id of the node nearer to the results. */
    String target();
  }

  private Paths(Collection<E> edges) {
    for (E edge : edges) {
      onwards.computeIfAbsent(edge.source(), absent -> new ArrayList<>()).add(edge);
      back.computeIfAbsent(edge.target(), absent -> new ArrayList<>()).add(edge);
    }
  }

  /** The paths along these edges. */
  public static <E extends Step> Paths<E> along(Collection<E> edges) {
    return new Paths<>(edges);
  }

  /** The edges that lead on from a node, towards results. */
  public List<E> onwards(String node) {
    return onwards.getOrDefault(node, List.of());
  }

  /** The edges that lead to a node, from the sources. */
  public List<E> back(String node) {
    return back.getOrDefault(node, List.of());
  }

  /** The nodes that can be reached from these by going on, with these. */
  public Set<String> after(Collection<String> nodes) {
    Set<String> seen = new LinkedHashSet<>(nodes);
    Deque<String> left = new ArrayDeque<>(nodes);
    while (!left.isEmpty()) {
      for (E edge : onwards(left.pop())) {
        if (seen.add(edge.target())) {
          left.add(edge.target());
        }
      }
    }
    return seen;
  }

  /** The nodes that can be reached from these by going back, with these. */
  public Set<String> before(Collection<String> nodes) {
    Set<String> seen = new LinkedHashSet<>(nodes);
    Deque<String> left = new ArrayDeque<>(nodes);
    while (!left.isEmpty()) {
      for (E edge : back(left.pop())) {
        if (seen.add(edge.source())) {
          left.add(edge.source());
        }
      }
    }
    return seen;
  }
}
