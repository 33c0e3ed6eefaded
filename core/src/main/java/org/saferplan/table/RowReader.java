package org.saferplan.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Characters;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Holds;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;

/** Reads the cells of one row, and notes everything that is wrong with them. */
final class RowReader {
  private static final Set<String> YES =
      Set.of("yes", "y", "true", "on track", "x", "✓", "ydy", "ie", "oes");
  private static final Set<String> NO =
      Set.of("no", "n", "false", "not on track", "off track", "nac ydy", "na", "nac oes");
  private static final Set<String> DONE =
      Set.of("yes", "y", "true", "x", "✓", "complete", "completed", "done", "cwblhawyd");
  private static final Set<String> NOT_DONE = Set.of("no", "n", "false", "not yet", "na");

  /** Says in a cell that there is none; a blank cell says nothing. */
  static final String NONE = "none";

  /** Says in a cell that the question does not arise. */
  static final String NOT_APPLICABLE = "not applicable";

  private static final int QUOTED = 60;

  private final Columns columns;
  private final KnownNames names;
  private final Line row;
  private final List<Remark> faults = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  RowReader(Columns columns, KnownNames names, Line row) {
    this.columns = columns;
    this.names = names;
    this.row = row;
    columns.columns().stream()
        .filter(column -> column.holds() != Holds.NOTHING)
        .forEach(this::look);
  }

  private void look(Column column) {
    String cell = row.cells().get(column.number() - 1);
    Characters.fault("", cell)
        .ifPresent(fault -> faults.add(new Remark(row.number(), column.name(), fault.words())));
  }

  int line() {
    return row.number();
  }

  /** Why the row finds no place. */
  List<Remark> faults() {
    return faults;
  }

  /** What else is to be known of it. */
  List<Remark> remarks() {
    return remarks;
  }

  /** What stands in the column that holds this; "" where nothing does. */
  String cell(Holds holds) {
    return columns.of(holds).map(this::cell).orElse("");
  }

  /** What stands in this column. */
  String cell(Column column) {
    return row.cells().get(column.number() - 1).strip();
  }

  /** The same, or nothing where it is blank. */
  @Nullable String text(Holds holds) {
    String cell = cell(holds);
    return cell.isEmpty() ? null : cell;
  }

  void fault(Holds holds, String words) {
    faults.add(new Remark(row.number(), name(holds), words));
  }

  void remark(Holds holds, String words) {
    remarks.add(new Remark(row.number(), name(holds), words));
  }

  void remark(Column column, String words) {
    remarks.add(new Remark(row.number(), column.name(), words));
  }

  private String name(Holds holds) {
    return columns.of(holds).map(Column::name).orElse("");
  }

  /** What is in a cell, in quotation marks, and shortened. */
  static String quoted(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= QUOTED
        ? "“" + line + "”"
        : "“" + line.substring(0, line.offsetByCodePoints(0, QUOTED)).strip() + "…”";
  }

  /** A date; a fault where something else stands there. */
  Optional<PartialDate> date(Holds holds) {
    return known(
        holds,
        DateWords::date,
        "is no date that exists and means one thing: write it as 31/03/2027, or March 2027");
  }

  /** A span of time. */
  Optional<Period> period(Holds holds) {
    return known(
        holds,
        DateWords::period,
        "is no period that exists: write it as Q1 2026-27, 2026-27, or April to June 2026");
  }

  private <T> Optional<T> known(Holds holds, Function<String, Optional<T>> read, String otherwise) {
    String cell = cell(holds);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = read.apply(cell);
    if (value.isEmpty()) {
      fault(holds, quoted(cell) + " " + otherwise);
    }
    return value;
  }

  /** Whether it is on track. */
  @Nullable Boolean onTrack() {
    String cell = cell(Holds.ON_TRACK).toLowerCase(Locale.ROOT);
    if (cell.isEmpty()) {
      return null;
    } else if (YES.contains(cell)) {
      return true;
    } else if (!NO.contains(cell)) {
      fault(Holds.ON_TRACK, quoted(cell) + " says neither: write yes or no, or leave it blank");
      return null;
    }
    return false;
  }

  /**
   * When it was done: the day that the row says, else that of the update; nothing if it was not.
   */
  Optional<PartialDate> completed(PartialDate on) {
    if (!saysCompleted()) {
      return Optional.empty();
    }
    String cell = cell(Holds.COMPLETED).toLowerCase(Locale.ROOT);
    return DONE.contains(cell) ? Optional.of(on) : date(Holds.COMPLETED);
  }

  /** Whether it says, be it in words that cannot be read, that it was done. */
  boolean saysCompleted() {
    String cell = cell(Holds.COMPLETED).toLowerCase(Locale.ROOT);
    return !cell.isEmpty() && !NOT_DONE.contains(cell);
  }

  /** The rating; a fault where it is none of the partnership's, or one of several schemes. */
  RatingScheme.@Nullable Ref rating() {
    String cell = cell(Holds.RATING);
    if (cell.isEmpty()) {
      return null;
    }
    Names.Match<RatingScheme.Ref> match = names.ratings().match(cell);
    if (match.found().isEmpty()) {
      String words = names.ratingWords();
      fault(
          Holds.RATING,
          quoted(cell)
              + " is no rating of the partnership: "
              + (words.isEmpty() ? "it has set none" : "there is " + words));
    } else if (match.found().size() > 1) {
      fault(
          Holds.RATING,
          quoted(cell)
              + " is a rating of several schemes: write "
              + Names.told(match.found(), names::told));
    }
    return match.only().orElse(null);
  }

  /** Who is named, in the words of the cell where it is nobody on record. */
  List<Party> parties(Holds holds) {
    List<Party> parties = new ArrayList<>();
    for (Names.Match<Party> match : names.parties().list(cell(holds))) {
      if (match.found().size() > 1) {
        fault(
            holds,
            quoted(match.words())
                + " is the name of several: write the id of the one that is meant, of "
                + Names.told(match.found(), names::written));
      } else if (match.found().isEmpty() && !match.words().isEmpty()) {
        remark(holds, quoted(match.words()) + " is nobody on record: kept in these words");
        parties.add(new Party(null, null, null, match.words()));
      }
      match.only().ifPresent(parties::add);
    }
    return parties.stream().distinct().toList();
  }

  /** The one who is named; where several are, all of them in the words of the cell. */
  Optional<Party> party(Holds holds) {
    if (names.parties().list(cell(holds)).size() <= 1) {
      return parties(holds).stream().findFirst();
    }
    remark(holds, "several are named: kept as one, in these words");
    return Optional.of(new Party(null, null, null, cell(holds).replaceAll("\\s+", " ")));
  }
}
