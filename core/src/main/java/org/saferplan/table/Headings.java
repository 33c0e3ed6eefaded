package org.saferplan.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** The same, and before all else what whoever sends the table says of its headings. */
  public Headings saying(List<KnownHeading> said) {
    Headings headings = new Headings();
    said.forEach(each -> headings.know(each.heading(), each.holds(), Column.How.SAID));
    known.forEach(headings.known::putIfAbsent);
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
    return whole(heading)
        .or(
            () ->
                Synonyms.within(KnownHeading.plain(heading))
                    .map(holds -> new Guess(holds, Column.How.GUESSED)));
  }

  /** The same where the whole of it is a heading, and not only a phrase in it. */
  private Optional<Guess> whole(String heading) {
    String plain = KnownHeading.plain(heading);
    return Optional.ofNullable(known.get(plain))
        .or(() -> Synonyms.of(plain).map(holds -> new Guess(holds, Column.How.GUESSED)));
  }

  /** How many cells of a line are headings of which whoever sends it speaks. */
  long countSaid(Line line) {
    return line.cells().stream()
        .flatMap(cell -> whole(cell).stream())
        .filter(each -> each.how() == Column.How.SAID)
        .count();
  }

  /**
   * Of how many things a line holds the whole heading. Words that cells have too, such as "done"
   * and "closed", say one thing however often they stand there.
   */
  long countSure(Line line) {
    return distinct(line.cells().stream().map(this::whole));
  }

  /** The same, where a phrase in a cell counts as well. */
  long countGuessed(Line line) {
    return distinct(line.cells().stream().map(this::guess));
  }

  private static long distinct(Stream<Optional<Guess>> guesses) {
    return guesses.flatMap(Optional::stream).map(Guess::holds).distinct().count();
  }

  /** Whether the partnership shows under this heading what was said last. */
  static boolean showsUpdates(Column column, Vocabulary vocabulary) {
    return vocabulary.columns().stream()
        .filter(own -> own.shows() == Vocabulary.Shows.UPDATE)
        .anyMatch(
            own -> KnownHeading.plain(own.heading()).equals(KnownHeading.plain(column.heading())));
  }
}
