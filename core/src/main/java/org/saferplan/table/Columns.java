package org.saferplan.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saferplan.partnership.Holds;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/**
 * What stands in the columns of a table, as far as it is known or guessed. One thing stands in one
 * column at most: that of which it is surest, and of several the first. Under the headings that
 * saferplan writes to be filled in stands what is new; a partnership's own column beside them shows
 * what was said last.
 *
 * @param remarks on those that are known, and are not read since another holds the same
 */
public record Columns(List<Column> columns, List<Remark> remarks) {
  private static final Comparator<Column> SUREST_FIRST =
      Comparator.comparing((Column column) -> column.how() != Column.How.SAID)
          .thenComparing(column -> !isToFillIn(column))
          .thenComparing(Column::how);

  /** Takes copies. */
  public Columns {
    columns = List.copyOf(columns);
    remarks = List.copyOf(remarks);
  }

  /** What stands in the columns of this table, as far as this is known of its headings. */
  public static Columns of(Table table, Headings known) {
    List<Column> thought =
        IntStream.range(0, table.headings().size())
            .mapToObj(at -> thought(at + 1, table.headings().get(at), known))
            .toList();
    Map<Holds, Column> surest = new EnumMap<>(Holds.class);
    thought.stream()
        .filter(column -> column.holds() != Holds.NOTHING)
        .sorted(SUREST_FIRST)
        .forEach(column -> surest.putIfAbsent(column.holds(), column));
    List<Column> columns = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (Column column : thought) {
      Column read = surest.getOrDefault(column.holds(), column);
      columns.add(read.equals(column) ? column : unread(column));
      if (!read.equals(column) && column.how() != Column.How.GUESSED && !showsLast(column, read)) {
        remarks.add(
            new Remark(
                table.headingLine(),
                column.name(),
                "column %d is not read, since column %d, “%s”, holds %s too"
                    .formatted(column.number(), read.number(), read.name(), read.holds().words())));
      }
    }
    return new Columns(columns, remarks);
  }

  /** The partnership's own column beside that in which what is new is written. */
  private static boolean showsLast(Column column, Column read) {
    return column.how() == Column.How.OWN && isToFillIn(read);
  }

  private static boolean isToFillIn(Column column) {
    return column.holds().isOfUpdate() && column.how() == Column.How.STANDARD;
  }

  /** A guess gives way and is asked about; what is known gives way and is not. */
  private static Column unread(Column column) {
    return column.holding(
        Holds.NOTHING, column.how() == Column.How.GUESSED ? Column.How.UNKNOWN : column.how());
  }

  private static Column thought(int number, String heading, Headings known) {
    Column unknown = new Column(number, heading, Holds.NOTHING, Column.How.UNKNOWN);
    return known
        .guess(heading)
        .map(each -> unknown.holding(each.holds(), each.how()))
        .orElse(unknown);
  }

  /** The column in which this stands. */
  public Optional<Column> of(Holds holds) {
    return columns.stream().filter(each -> each.holds() == holds).findFirst();
  }

  /** Those of the partnership's own columns that show what was said last, and are not read. */
  List<Column> shown() {
    return columns.stream()
        .filter(each -> each.holds() == Holds.NOTHING && each.how() == Column.How.OWN)
        .toList();
  }

  /** Whether this stands in a column. */
  public boolean have(Holds holds) {
    return of(holds).isPresent();
  }

  /** Whether somebody has to look at them before they are relied on. */
  public boolean areUnsure() {
    return columns.stream().anyMatch(Column::isUnsure);
  }

  /** What somebody has to look at, each of them. */
  public List<Fault> doubts() {
    return columns.stream()
        .filter(Column::isUnsure)
        .map(
            column ->
                Fault.at(
                    "",
                    "column-unsure",
                    "“%s” is taken for: %s (%s)"
                        .formatted(column.name(), column.holds().words(), column.how().words())))
        .toList();
  }

  /** Said so by somebody who looked: what is to be remembered. */
  public List<KnownHeading> toRemember() {
    return columns.stream()
        .filter(each -> each.isUnsure() || each.how() == Column.How.SAID)
        .filter(each -> !KnownHeading.plain(each.heading()).isEmpty())
        .map(each -> new KnownHeading(each.name(), each.holds()))
        .collect(
            Collectors.toMap(
                each -> KnownHeading.plain(each.heading()), each -> each, (one, other) -> one))
        .values()
        .stream()
        .sorted(Comparator.comparing(KnownHeading::heading))
        .toList();
  }

  /** What is wrong with what was said of the columns. */
  public static List<Fault> faults(Table table, List<KnownHeading> said) {
    List<Fault> faults = new ArrayList<>();
    for (KnownHeading each : said) {
      if (table.headings().stream().noneMatch(each::is)) {
        faults.add(noColumn(each.heading(), table.headings()));
      }
    }
    faults.addAll(contradictions(said));
    return faults;
  }

  static Fault noColumn(String heading, List<String> headings) {
    return new Fault(
        "",
        "no-such-column",
        "no column is headed “%s”".formatted(heading),
        "there is " + quoted(headings));
  }

  /** One thing stands under one heading, and under one heading one thing. */
  private static List<Fault> contradictions(List<KnownHeading> said) {
    Map<Holds, Set<String>> headings = new EnumMap<>(Holds.class);
    Map<String, Set<Holds>> held = new LinkedHashMap<>();
    for (KnownHeading each : said) {
      String plain = KnownHeading.plain(each.heading());
      headings.computeIfAbsent(each.holds(), absent -> new LinkedHashSet<>()).add(plain);
      held.computeIfAbsent(plain, absent -> new LinkedHashSet<>()).add(each.holds());
    }
    headings.remove(Holds.NOTHING);
    List<Fault> faults = new ArrayList<>();
    headings.forEach(
        (holds, all) -> {
          if (all.size() > 1) {
            faults.add(
                new Fault(
                    "",
                    "column-twice",
                    "%s are each said to hold %s".formatted(quoted(all), holds.words()),
                    "say it of one alone"));
          }
        });
    held.forEach(
        (heading, all) -> {
          if (all.size() > 1) {
            faults.add(
                new Fault(
                    "",
                    "column-contradiction",
                    "“%s” is said to hold several things, %s"
                        .formatted(
                            heading,
                            all.stream().map(Holds::words).collect(Collectors.joining(", "))),
                    "say one"));
          }
        });
    return faults;
  }

  private static String quoted(Collection<String> headings) {
    return headings.stream()
        .map(heading -> "“" + heading.strip() + "”")
        .collect(Collectors.joining(", "));
  }

  /**
   * What is said of headings as people type it: {@code HEADING=WHAT}, such as {@code Owner=leads}.
   *
   * @throws RefusedException with everything that is wrong with it
   */
  public static List<KnownHeading> said(List<String> typed) {
    List<Fault> faults = new ArrayList<>();
    List<KnownHeading> said = new ArrayList<>();
    for (String each : typed) {
      int at = each.lastIndexOf('=');
      String heading = at < 0 ? "" : each.substring(0, at).strip();
      Optional<Holds> holds = Holds.of(each.substring(at + 1).strip());
      if (heading.isEmpty() || holds.isEmpty()) {
        faults.add(
            new Fault(
                "",
                "column",
                "“%s” says not what stands under a heading".formatted(each),
                "write HEADING=WHAT, where WHAT is one of "
                    + Stream.of(Holds.values())
                        .map(Holds::word)
                        .collect(Collectors.joining(", "))));
      } else {
        said.add(new KnownHeading(heading, holds.get()));
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(Kind.INVALID, faults);
    }
    return said;
  }

  /** What must stand in one of the columns and does not, so that no row can find its place. */
  static Optional<Fault> missing(Columns columns, String what, Holds... oneOf) {
    return Stream.of(oneOf).anyMatch(columns::have)
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "",
                "column-missing",
                "no column says " + what,
                "say of a heading that it holds " + oneOf[0].word()));
  }
}
