package org.saferplan.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks each of many, and keeps the gaps: where all of several lack the same, one for the whole. */
final class Asking {
  private final String whole;
  private final Map<String, Node> nodes;
  private final List<Gap> found = new ArrayList<>();

  Asking(String whole, Map<String, Node> nodes) {
    this.whole = whole;
    this.nodes = nodes;
  }

  <T> void ask(Question question, List<T> asked, Predicate<T> lacks, Function<T, String> id) {
    List<T> lacking = asked.stream().filter(lacks).toList();
    if (lacking.size() > 1 && lacking.size() == asked.size()) {
      found(question, whole, question.all().formatted(lacking.size()));
    } else {
      lacking.forEach(each -> one(question, id.apply(each)));
    }
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

  void found(Question question, String node, String words) {
    found.add(
        new Gap(
            question.kind(), question.rule(), question.towards(), node, words, question.remedy()));
  }

  List<Gap> all() {
    return found;
  }
}
