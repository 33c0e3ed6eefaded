package org.saferplan.cli.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.adoption.Gap.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.partnership.Vocabulary.Thing;
import org.saferplan.thread.Edge;
import org.saferplan.thread.Gap;
import org.saferplan.thread.GoldenThread;
import org.saferplan.thread.Node;
import org.saferplan.thread.Paths;

/** The whole thread: each priority with its evidence and its delivery, then the gaps. */
public final class ThreadPage {
  private static final Set<Node.Kind> COMMITMENTS = Set.of(Node.Kind.PRIORITY, Node.Kind.THEME);

  private final Vocabulary vocabulary;
  private final GoldenThread thread;
  private final Paths<Edge> paths;
  private final Branches branches;
  private final Page page = new Page();

  private ThreadPage(Vocabulary vocabulary, GoldenThread thread) {
    this.vocabulary = vocabulary;
    this.thread = thread;
    this.paths = thread.paths();
    this.branches = new Branches(vocabulary, thread, paths, page);
  }

  /** By priority and theme, in the order of the paper. */
  public static Page of(Vocabulary vocabulary, GoldenThread thread) {
    return new ThreadPage(vocabulary, thread).whole();
  }

  private Page whole() {
    page.title(
        "%s, on %s"
            .formatted(thread.graph().label(), PartialDate.words(thread.graph().metadata().on())));
    page.text(
        vocabulary.said(
            "figure > finding > priority > action > measure > result > next assessment"));
    page.text(counts());
    List<String> commitments =
        thread.graph().nodes().entrySet().stream()
            .filter(each -> COMMITMENTS.contains(each.getValue().metadata().kind()))
            .map(Map.Entry::getKey)
            .toList();
    commitments.forEach(this::commitment);
    if (commitments.isEmpty()) {
      page.blank().text(vocabulary.said("No priority is on record."));
    }
    page.add(gaps(vocabulary, thread));
    return follow();
  }

  private String counts() {
    Map<Node.Kind, Long> counts =
        thread.graph().nodes().values().stream()
            .collect(groupingBy(each -> each.metadata().kind(), Collectors.counting()));
    String nodes =
        Stream.of(
                count(counts, Node.Kind.FIGURE, "figure", "figures"),
                count(counts, Node.Kind.FINDING, "finding", "findings"),
                count(counts, Node.Kind.PRIORITY, Thing.PRIORITY),
                count(counts, Node.Kind.ACTION, Thing.ACTION),
                count(counts, Node.Kind.MEASURE, Thing.MEASURE),
                count(counts, Node.Kind.RESULT, "result", "results"))
            .collect(Collectors.joining(", "));
    return "%s. Gaps: %d broken, %d not on record."
        .formatted(
            nodes, with(thread, Kind.BROKEN).size(), with(thread, Kind.NOT_ON_RECORD).size());
  }

  private String count(Map<Node.Kind, Long> counts, Node.Kind kind, Thing thing) {
    return vocabulary.counted(counts.getOrDefault(kind, 0L), thing);
  }

  private static String count(
      Map<Node.Kind, Long> counts, Node.Kind kind, String one, String many) {
    long count = counts.getOrDefault(kind, 0L);
    return count + " " + (count == 1 ? one : many);
  }

  private void commitment(String id) {
    Node node = thread.get(id);
    page.heading(node.label());
    page.text("(%s)".formatted(id));
    page.text("What it rests on:");
    branches.back(id, 1, Set.of(Node.Kind.EDITION));
    page.text("What it leads to:");
    branches.briefly(id, 1);
  }

  /** The gaps by kind and rule, each with what would mend it. */
  static Page gaps(Vocabulary vocabulary, GoldenThread thread) {
    Page page = new Page();
    for (Kind kind : Kind.values()) {
      List<Gap> found = with(thread, kind);
      page.heading("%s (%d)".formatted(Phrases.capital(kind.words()), found.size()));
      if (found.isEmpty()) {
        page.text("Nothing.");
      }
      found.stream()
          .collect(groupingBy(Gap::remedy, LinkedHashMap::new, toList()))
          .forEach(
              (remedy, same) -> {
                same.forEach(
                    gap -> gap(vocabulary, page, gap, thread.graph().metadata().from() == null));
                page.text(1, "Remedy: %s.".formatted(vocabulary.said(remedy)));
              });
    }
    return page;
  }

  /** A thread that was followed from one item holds some of those that lack it, perhaps not all. */
  private static void gap(Vocabulary vocabulary, Page page, Gap gap, boolean isWhole) {
    if (gap.lacking().isEmpty()) {
      page.item("%s (%s).".formatted(Phrases.capital(vocabulary.said(gap.words())), gap.node()));
    } else {
      page.item(Phrases.capital(vocabulary.said(gap.words())) + ".");
      page.text(
          1, (isWhole ? "They are " : "Among them ") + String.join(", ", gap.lacking()) + ".");
    }
  }

  private static List<Gap> with(GoldenThread thread, Kind kind) {
    return thread.gaps().stream().filter(each -> each.kind() == kind).toList();
  }

  private Page follow() {
    page.heading("How to follow one item");
    page.text(
        "Name it by what stands in brackets behind it, or by the last part of that where no other"
            + " item ends so, such as:");
    return page.command("saferplan", "thread", "show", example());
  }

  /** The action that is the furthest from well, else any figure, finding or priority. */
  private String example() {
    Map<String, Node> nodes = thread.graph().nodes();
    return Stream.of("overdue", "due", "upcoming")
        .flatMap(
            state ->
                nodes.entrySet().stream()
                    .filter(each -> state.equals(each.getValue().metadata().state()))
                    .filter(each -> each.getValue().metadata().kind() == Node.Kind.ACTION))
        .map(Map.Entry::getKey)
        .filter(id -> paths.back(id).stream().map(Edge::source).count() > 0)
        .findFirst()
        .orElseGet(
            () ->
                new TreeSet<>(nodes.keySet())
                    .stream()
                        .filter(id -> id.startsWith("finding/") || id.startsWith("priority/"))
                        .findFirst()
                        .orElse("edition/" + thread.graph().metadata().edition().value()));
  }
}
