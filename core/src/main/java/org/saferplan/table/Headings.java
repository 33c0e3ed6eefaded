package org.saferplan.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.saferplan.partnership.Holds;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.partnership.Vocabulary.Thing;

/** What stands under which heading, as far as it can be told from the heading alone. */
public final class Headings {
  private final Map<String, Guess> known = new HashMap<>();

  /** What is thought to stand under a heading, and how that is known. */
  record Guess(Holds holds, Column.How how) {}

  private Headings() {}

  /** What this partnership's headings say: its own, those it was told of, and everybody's. */
  public static Headings of(Vocabulary vocabulary) {
    Headings headings = new Headings();
    vocabulary
        .columns()
        .forEach(own -> headings.know(own.heading(), Holds.of(own.shows()), Column.How.OWN));
    vocabulary
        .headings()
        .forEach(told -> headings.know(told.heading(), told.holds(), Column.How.REMEMBERED));
    for (Holds holds : Holds.values()) {
      headings.know(holds.heading(), holds, Column.How.STANDARD);
    }
    headings.know(ActionSheet.STANDS, Holds.NOTHING, Column.How.STANDARD);
    headings.know(ActionSheet.LAST_UPDATE, Holds.NOTHING, Column.How.STANDARD);
    headings.know(ActionSheet.LAST_RATING, Holds.NOTHING, Column.How.STANDARD);
    headings.know(vocabulary.one(Thing.ACTION), Holds.ACTION, Column.How.STANDARD);
    headings.know(vocabulary.one(Thing.PRIORITY), Holds.SERVES, Column.How.STANDARD);
    vocabulary
        .levels()
        .forEach(level -> headings.know(level.one(), Holds.SERVES, Column.How.GUESSED));
    return headings;
  }

  private void know(String heading, Holds holds, Column.How how) {
    String plain = KnownHeading.plain(heading);
    if (!plain.isEmpty()) {
      known.putIfAbsent(plain, new Guess(holds, how));
    }
  }

  /** What stands under it, by the surest that is known. */
  Optional<Guess> guess(String heading) {
    String plain = KnownHeading.plain(heading);
    return plain.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(known.get(plain))
            .or(() -> Synonyms.of(plain).map(holds -> new Guess(holds, Column.How.GUESSED)));
  }

  /** Whether the partnership shows under this heading what was said last. */
  static boolean showsUpdates(Column column, Vocabulary vocabulary) {
    return vocabulary.columns().stream()
        .filter(own -> own.shows() == Vocabulary.Shows.UPDATE)
        .anyMatch(
            own -> KnownHeading.plain(own.heading()).equals(KnownHeading.plain(column.heading())));
  }
}
