package org.saferplan.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What many answer alike is told once, with their number and, where they fall short, the list. */
final class Alike {
  /** So many that answer alike are told one by one. */
  private static final int FEW = 3;

  /** So many are named; the rest are counted. */
  private static final int NAMED = 20;

  private final Case at;
  private final String several;

  /**
   * Of actions, priorities or measures.
   *
   * @param several what several of them are called
   */
  Alike(Case at, String several) {
    this.at = at;
    this.several = several;
  }

  /**
   * What was found of one of them.
   *
   * @param name what it is called; the finding's words begin with it and a colon
   */
  record Each(String name, Finding finding) {
    private String reason() {
      return finding.words().substring(name.length() + ": ".length());
    }
  }

  private record Like(Answer answer, String reason, String remedy) {}

  List<Finding> told(List<Each> all) {
    List<Finding> told = new ArrayList<>();
    all.stream()
        .collect(
            groupingBy(
                each -> new Like(each.finding().answer(), each.reason(), each.finding().remedy()),
                LinkedHashMap::new,
                toList()))
        .forEach((like, same) -> told.addAll(told(like, same, all.size())));
    return told;
  }

  private List<Finding> told(Like like, List<Each> same, int all) {
    if (same.size() <= FEW) {
      return same.stream().map(Each::finding).toList();
    }
    String words = "%s (%d of %d %s)".formatted(like.reason(), same.size(), all, several);
    return List.of(
        new Finding(
            like.answer(),
            at.document(),
            "",
            like.answer() == Answer.MET ? words : words + ": " + names(same),
            like.remedy()));
  }

  private static String names(List<Each> same) {
    String names =
        same.stream().limit(NAMED).map(each -> Words.quoted(each.name())).collect(joining(", "));
    return same.size() > NAMED ? names + " and %d more".formatted(same.size() - NAMED) : names;
  }
}
