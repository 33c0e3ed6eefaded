package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what programs were told against what stands in the journal: one order of all commits, in
 * which each act took effect at one moment between its beginning and its end.
 */
final class ToldHistory {
  private final Set<String> begun = new HashSet<>();
  private final List<Act> acts = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /** What was told of an act. */
  private record Act(
      String id, String kind, String document, long revision, long start, long end, String value) {
    boolean isWrite() {
      return kind.equals("write");
    }
  }

  void add(List<String> told) {
    for (String line : told) {
      String[] words = line.split(" ", 8);
      if (words[0].equals("begin")) {
        begun.add(words[1]);
      } else if (words[0].equals("done") && words.length == 8) {
        acts.add(
            new Act(
                words[1],
                words[2],
                words[3],
                Long.parseLong(words[4]),
                Long.parseLong(words[5]),
                Long.parseLong(words[6]),
                words[7]));
      } else if (words[0].equals("fail")) {
        failures.add(line);
      }
    }
  }

  int acts() {
    return acts.size();
  }

  long writes() {
    return acts.stream().filter(Act::isWrite).count();
  }

  /** What was refused because the store could not. */
  List<String> failures() {
    return failures;
  }

  /** Requires all that was acknowledged, and nothing that was not asked for. */
  void requireIn(PlainJournal journal) {
    Map<String, List<long[]>> revisions = new HashMap<>();
    Map<String, List<String>> values = new HashMap<>();
    Map<String, Long> written = new HashMap<>();
    for (PlainJournal.Entry entry : journal.entries()) {
      // Asked of the set itself: AssertJ would go through all of it, a million times.
      assertThat(begun.contains(entry.words())).as("%s was invented", entry.words()).isTrue();
      assertThat(written.put(entry.words(), entry.revision())).as("written twice").isNull();
      entry
          .titles()
          .forEach(
              (document, title) -> {
                List<String> before = values.computeIfAbsent(document, any -> new ArrayList<>());
                if (document.startsWith("shared")) {
                  String last = before.isEmpty() ? "0" : before.get(before.size() - 1);
                  assertThat(title)
                      .as("%s after %s: an update was lost", document, last)
                      .isEqualTo(number(last) + 1 + "/" + entry.words());
                }
                before.add(title);
                revisions
                    .computeIfAbsent(document, any -> new ArrayList<>())
                    .add(new long[] {entry.revision()});
              });
    }
    for (Act act : acts) {
      if (act.isWrite()) {
        assertThat(written.get(act.id())).as("lost: %s", act).isEqualTo(act.revision());
      }
      assertThat(
              at(
                  act.revision(),
                  revisions.getOrDefault(act.document(), List.of()),
                  values.getOrDefault(act.document(), List.of())))
          .as("%s", act)
          .isEqualTo(act.value());
    }
    requireInOrder();
  }

  private static int number(String value) {
    int end = value.indexOf('/');
    return Integer.parseInt(end < 0 ? value : value.substring(0, end));
  }

  private static String at(long revision, List<long[]> revisions, List<String> values) {
    int from = 0;
    int to = revisions.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (revisions.get(middle)[0] <= revision) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from == 0 ? "0" : values.get(from - 1);
  }

  /** Nothing that began after another had ended took effect before it. */
  private void requireInOrder() {
    List<Act> byStart = acts.stream().sorted(Comparator.comparingLong(Act::start)).toList();
    List<Act> byEnd = acts.stream().sorted(Comparator.comparingLong(Act::end)).toList();
    int ended = 0;
    long reached = 0;
    for (Act act : byStart) {
      for (; ended < byEnd.size() && byEnd.get(ended).end() < act.start(); ended++) {
        reached = Math.max(reached, byEnd.get(ended).revision());
      }
      if (act.isWrite()) {
        assertThat(act.revision()).as("%s came before what had ended", act).isGreaterThan(reached);
      } else {
        assertThat(act.revision())
            .as("%s saw less than what had ended", act)
            .isGreaterThanOrEqualTo(reached);
      }
    }
  }
}
