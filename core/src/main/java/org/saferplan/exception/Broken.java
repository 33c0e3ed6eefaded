package org.saferplan.exception;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.ledger.Heading;
import org.saferplan.measure.Measure;
import org.saferplan.partnership.Body;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.thread.Gap;

/** Priorities, groups and measures at which the golden thread breaks on its way to results. */
final class Broken {
  private static final Map<String, Concern> CONCERNS =
      Map.of(
          "priority-action", Concern.NO_PLAN,
          "priority-group", Concern.NO_PLAN,
          "group-action-plan", Concern.NO_PLAN,
          "priority-measure", Concern.NO_MEASURE,
          "measure-baseline", Concern.NO_BASELINE);

  private final List<Gap> gaps;
  private final Edition edition;
  private final Cast cast;

  Broken(List<Gap> gaps, Edition edition, Cast cast) {
    this.gaps = gaps;
    this.edition = edition;
    this.cast = cast;
  }

  Stream<Exceptional> all() {
    return gaps.stream()
        .flatMap(
            gap ->
                Optional.ofNullable(CONCERNS.get(gap.rule()))
                    .map(concern -> told(concern, gap))
                    .stream());
  }

  private Exceptional told(Concern concern, Gap gap) {
    List<String> nodes = gap.lacking().isEmpty() ? List.of(gap.node()) : gap.lacking();
    List<Priority> priorities = nodes.stream().flatMap(each -> priority(each).stream()).toList();
    List<Measure> measures = nodes.stream().flatMap(each -> measure(each).stream()).toList();
    return new Exceptional(
        concern,
        gap.words(),
        gap.remedy(),
        nodes.stream().map(this::item).toList(),
        who(priorities, measures),
        groups(nodes, priorities, measures),
        null);
  }

  private List<Heading> who(List<Priority> priorities, List<Measure> measures) {
    return Stream.concat(
            priorities.stream().flatMap(each -> each.leads().stream()),
            measures.stream().map(Measure::suppliedBy).flatMap(Stream::ofNullable))
        .distinct()
        .map(cast::called)
        .toList();
  }

  private Set<Body.Id> groups(
      List<String> nodes, List<Priority> priorities, List<Measure> measures) {
    Stream<Body.Id> named =
        nodes.stream()
            .filter(each -> each.startsWith("group/"))
            .map(each -> new Body.Id(last(each)));
    Stream<Priority> measured =
        measures.stream()
            .flatMap(each -> each.of().stream())
            .filter(each -> each.edition().equals(edition.id()))
            .flatMap(each -> edition.prioritiesOf(each).stream())
            .flatMap(each -> edition.priority(each).stream());
    return Stream.concat(
            named,
            Stream.concat(priorities.stream(), measured)
                .flatMap(each -> each.servedBy().entries().stream()))
        .collect(Collectors.toSet());
  }

  private Exceptional.Item item(String node) {
    return new Exceptional.Item(
        node.substring(0, Math.max(0, node.indexOf('/'))), last(node), name(node));
  }

  private String name(String node) {
    return node.startsWith("group/")
        ? cast.partnership().called(new Body.Id(last(node)))
        : priority(node)
            .map(Priority::name)
            .or(() -> measure(node).map(Measure::name))
            .orElse(node.equals("edition/" + edition.id().value()) ? edition.title() : last(node));
  }

  private Optional<Priority> priority(String node) {
    return node.startsWith("priority/")
        ? edition.priority(new Priority.Id(last(node)))
        : Optional.empty();
  }

  private Optional<Measure> measure(String node) {
    return node.startsWith("measure/")
        ? cast.register().find(Measure.class, new Key(Kind.MEASURE, last(node)))
        : Optional.empty();
  }

  private static String last(String node) {
    return node.substring(node.lastIndexOf('/') + 1);
  }
}
