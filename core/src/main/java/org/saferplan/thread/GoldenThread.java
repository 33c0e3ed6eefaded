package org.saferplan.thread;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * The golden thread of an edition on a day: from figure to finding, priority, action, measure,
 * result and the next assessment, with its gaps. Written as JSON it is a graph in JSON Graph Format
 * 2 (jsongraphformat.info), which other tools can draw.
 *
 * @param graph the graph
 */
public record GoldenThread(Graph graph) {

  /**
   * A graph.
   *
   * @param directed true: edges lead from sources to results
   * @param type {@code golden-thread}
   * @param label what it is the thread of
   * @param metadata which edition, on which day, and the gaps
   * @param nodes by id
   * @param edges no list, so that JSON says where there are none: the format asks for it
   */
  public record Graph(
      boolean directed,
      String type,
      String label,
      About metadata,
      Map<String, Node> nodes,
      Collection<Edge> edges) {
    /** Takes copies. */
    public Graph {
      nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
      edges = List.copyOf(edges);
    }
  }

  /**
   * What the graph is about.
   *
   * @param on the day on which it stands so
   * @param from the node from which the thread was followed; blank for the whole thread
   * @param gaps the broken ones first
   */
  public record About(
      Edition.Id edition, String title, LocalDate on, @Nullable String from, List<Gap> gaps) {
    /** Takes a copy. */
    public About {
      gaps = List.copyOf(gaps);
    }
  }

  /** The whole thread of an edition; nothing if the edition is not on record. */
  public static Optional<GoldenThread> of(Register register, Edition.Id edition, LocalDate on) {
    return Material.of(register, edition, on).map(GoldenThread::drawn);
  }

  /**
   * The gaps of an edition's thread at its evidence, commitments, groups and measures, the broken
   * ones first, and none of those at its single actions; nothing if the edition is not on record.
   */
  public static Optional<List<Gap>> outlineGaps(
      Register register, Edition.Id edition, LocalDate on) {
    return Material.outline(register, edition, on)
        .map(material -> Gaps.outline(material, drawing(material)));
  }

  private static Drawing drawing(Material material) {
    Drawing drawing = new Drawing();
    new EvidenceDrawing(material, drawing).draw();
    new CommitmentDrawing(material, drawing).draw();
    new DeliveryDrawing(material, drawing).draw();
    new MeasureDrawing(material, drawing).draw();
    return drawing;
  }

  private static GoldenThread drawn(Material material) {
    Drawing drawing = drawing(material);
    List<Gap> gaps = Gaps.of(material, drawing);
    Edition edition = material.edition();
    return new GoldenThread(
        new Graph(
            true,
            "golden-thread",
            "The golden thread of the " + edition.title(),
            new About(edition.id(), edition.title(), material.on(), null, gaps),
            drawing.nodes(),
            drawing.edges()));
  }

  /** The node of this id. */
  public Optional<Node> node(String id) {
    return Optional.ofNullable(graph.nodes().get(id));
  }

  /**
   * The node of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Node get(String id) {
    return node(id).orElseThrow(() -> new IllegalArgumentException("there is no node " + id));
  }

  /** The gaps, the broken ones first. */
  public List<Gap> gaps() {
    return graph.metadata().gaps();
  }

  /** The paths along its edges. */
  public Paths<Edge> paths() {
    return Paths.along(graph.edges());
  }

  /**
   * The part of the thread that runs through a node: all it goes back to and all it leads to, with
   * their gaps; nothing if there is no such node.
   */
  public Optional<GoldenThread> from(String id) {
    return node(id).map(found -> through(id));
  }

  private GoldenThread through(String id) {
    Paths<Edge> paths = paths();
    Set<String> after = paths.after(List.of(id));
    Set<String> before = paths.before(List.of(id));
    Map<String, Node> nodes = new LinkedHashMap<>();
    graph
        .nodes()
        .forEach(
            (each, node) -> {
              if (after.contains(each) || before.contains(each)) {
                nodes.put(each, node);
              }
            });
    About about = graph.metadata();
    return new GoldenThread(
        new Graph(
            graph.directed(),
            graph.type(),
            graph.label(),
            new About(
                about.edition(),
                about.title(),
                about.on(),
                id,
                gaps().stream().flatMap(gap -> gap.within(nodes.keySet()).stream()).toList()),
            nodes,
            graph.edges().stream()
                .filter(edge -> isWithin(edge, after) || isWithin(edge, before))
                .toList()));
  }

  private static boolean isWithin(Edge edge, Set<String> nodes) {
    return nodes.contains(edge.source()) && nodes.contains(edge.target());
  }
}
