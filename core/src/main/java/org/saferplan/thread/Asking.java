package org.saferplan.thread;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Asks each of many, and keeps the gaps; what many lack is one gap, with the list of them. */
final class Asking {
  /** So many that lack the same are told one by one. */
  private static final int FEW = 3;

  private final String whole;
  private final Map<String, Node> nodes;
  private final List<Gap> found = new ArrayList<>();

  Asking(String whole, Map<String, Node> nodes) {
    this.whole = whole;
    this.nodes = nodes;
  }

  <T> void ask(Question question, List<T> asked, Predicate<T> lacks, Function<T, String> id) {
    List<String> lacking = asked.stream().filter(lacks).map(id).toList();
    if (lacking.size() > 1 && lacking.size() == asked.size()) {
      many(question, lacking, question.all().formatted(lacking.size()));
    } else if (areMany(lacking)) {
      many(
          question,
          lacking,
          "%d of the %d %s: each %s"
              .formatted(lacking.size(), asked.size(), kinds(lacking), question.each()));
    } else {
      lacking.forEach(each -> one(question, each));
    }
  }

  /** Whether they are too many to be told one by one. */
  static boolean areMany(List<?> lacking) {
    return lacking.size() > FEW;
  }

  private String kinds(List<String> ids) {
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(nodes.get(id)))
        .map(node -> node.metadata().kind().many())
        .distinct()
        .collect(joining(" and "));
  }

  /** It is missing of this node. */
  void one(Question question, String id) {
    Node node = nodes.get(id);
    String called = node == null ? id : node.named();
    found(question, id, called + " " + question.each());
  }

  /** It is missing of the edition as a whole. */
  void whole(Question question) {
    found(question, whole, question.all());
  }

  /** It is missing of all of these. */
  void many(Question question, List<String> lacking, String words) {
    found(question, whole, words, lacking);
  }

  void found(Question question, String node, String words) {
    found(question, node, words, List.of());
  }

  private void found(Question question, String node, String words, List<String> lacking) {
    found.add(
        new Gap(
            question.kind(),
            question.rule(),
            question.towards(),
            node,
            words,
            question.remedy(),
            lacking));
  }

  List<Gap> all() {
    return found;
  }
}
