package org.saferplan.thread;

/** How one node leads to another, read from sources to results and back. */
enum Relation {
  STATES("states", "is taken from"),
  SUPPORTS("supports", "rests on"),
  COUNTED_IN("is part of", "includes"),
  RAISES("raises", "rests on"),
  LEADS_TO("leads to", "rests on"),
  BECAME("became", "came from"),
  IS_EVIDENCE_FOR("is the evidence for", "rests on"),
  INFORMS("informs", "was informed by"),
  REGARDED_BY("was regarded by", "has regard to"),
  SUPPORTED_BY("is supported by", "supports"),
  HOLDS("holds", "stands in"),
  COMMITS_TO("commits to", "is a commitment of"),
  MADE_OF("includes", "is part of"),
  PURSUED_BY("is pursued by", "is wanted under"),
  SERVED_BY("is served by", "serves"),
  OWED_BY("is owed by", "owes"),
  HAS_PLAN("works to", "is the action plan of"),
  DELIVERED_BY("is delivered through", "delivers"),
  STANDS_IN("stands in", "holds"),
  PAID_FROM("is paid from", "pays for"),
  CARRIED_ON_BY("is carried on by", "carries on"),
  MEASURED_BY("is measured by", "measures"),
  GAVE_RISE_TO("gave rise to", "arose from"),
  BASELINE_OF("is the baseline of", "is set against"),
  HAS_RESULT("has", "is a result of"),
  IS_RESULT("is told again by", "is the same as"),
  TAKEN_UP_IN("is taken up in", "takes up"),
  FOLLOWED_BY("is followed by", "follows");

  private final String onwards;
  private final String back;

  Relation(String onwards, String back) {
    this.onwards = onwards;
    this.back = back;
  }

  String onwards() {
    return onwards;
  }

  String back() {
    return back;
  }
}
