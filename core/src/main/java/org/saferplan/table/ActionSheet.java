package org.saferplan.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.ledger.Heading;
import org.saferplan.ledger.Row;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Holds;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.register.Register;

/**
 * Actions as a table that people fill in and send back: their ids, the partnership's own columns
 * under its own headings, what was said last, and blank columns for what is to be said now.
 *
 * @param rows each with a cell for each heading
 */
public record ActionSheet(List<String> headings, List<List<String>> rows) {
  /** Where an action stands on the day. */
  static final String STANDS = "Stands";

  /** What was said last, and when. */
  static final String LAST_UPDATE = "Last update";

  /** The rating that was given last. */
  static final String LAST_RATING = "Last rating";

  private static final List<Holds> TERMS =
      List.of(
          Holds.REFERENCE,
          Holds.ACTION,
          Holds.HEADING,
          Holds.SERVES,
          Holds.LEADS,
          Holds.DELIVERS,
          Holds.HELPS,
          Holds.DUE,
          Holds.PLACES,
          Holds.TAKES,
          Holds.SUCCESS,
          Holds.NOTE);

  private static final List<Holds> USUAL =
      List.of(Holds.REFERENCE, Holds.ACTION, Holds.SERVES, Holds.LEADS, Holds.DUE);

  /** What the record itself tells of how an action stands. */
  private static final List<Holds> TOLD = List.of(Holds.NOTHING, Holds.HAPPENED, Holds.RATING);

  private static final List<Holds> TO_FILL_IN =
      List.of(
          Holds.HAPPENED,
          Holds.ON_TRACK,
          Holds.NEXT,
          Holds.RATING,
          Holds.FORECAST,
          Holds.COMPLETED);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private static final Comparator<Row> AS_PRINTED =
      Comparator.comparing(
              (Row row) ->
                  row.actionPlans().stream().map(Heading::name).findFirst().orElse("\uFFFF"))
          .thenComparing(row -> numbered(row.reference()))
          .thenComparing(row -> row.action().value());

  /** So that 1.10 comes after 1.9. */
  private static String numbered(@Nullable String reference) {
    return reference == null
        ? "\uFFFF"
        : NUMBER
            .matcher(reference)
            .replaceAll(digits -> "%09d".formatted(Integer.parseInt(digits.group())));
  }

  /** Takes copies. */
  public ActionSheet {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * The sheet of these actions.
   *
   * @param actions rows of the ledger of this record; they stand by action plan and reference
   * @param all whether all terms have a column, not only the partnership's own columns
   */
  public static ActionSheet of(Register register, List<Row> actions, boolean all) {
    KnownNames names = new KnownNames(register);
    ActionCells cells = new ActionCells(register, names);
    Map<Holds, String> own = own(names.partnership().vocabulary());
    List<Holds> shown = shown(own, all);
    List<String> blank = TO_FILL_IN.stream().map(each -> "").toList();
    return new ActionSheet(
        Stream.concat(
                shown.stream().map(each -> heading(own, each)),
                TO_FILL_IN.stream().map(Holds::heading))
            .toList(),
        actions.stream()
            .sorted(AS_PRINTED)
            .flatMap(row -> row(register, cells, row, shown).stream())
            .map(row -> Stream.concat(row.stream(), blank.stream()).toList())
            .toList());
  }

  private static Map<Holds, String> own(Vocabulary vocabulary) {
    Map<Holds, String> own = new LinkedHashMap<>();
    vocabulary
        .columns()
        .forEach(column -> own.putIfAbsent(Holds.of(column.shows()), column.heading()));
    return own;
  }

  /** The id; the partnership's columns in its order; what must not be missing; and all others. */
  private static List<Holds> shown(Map<Holds, String> own, boolean all) {
    return Stream.of(
            Stream.of(Holds.ID),
            own.isEmpty() ? USUAL.stream() : own.keySet().stream(),
            Stream.of(Holds.ACTION),
            all ? TERMS.stream() : Stream.<Holds>empty(),
            TOLD.stream())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /** What was said last stands under another heading than what is to be said now. */
  private static String heading(Map<Holds, String> own, Holds shown) {
    String heading = own.getOrDefault(shown, TOLD.contains(shown) ? "" : shown.heading());
    boolean isToFillIn =
        TO_FILL_IN.stream()
            .map(each -> KnownHeading.plain(each.heading()))
            .anyMatch(KnownHeading.plain(heading)::equals);
    if (!heading.isEmpty() && !isToFillIn) {
      return heading;
    }
    return switch (shown) {
      case HAPPENED -> LAST_UPDATE;
      case RATING -> LAST_RATING;
      case NOTHING -> STANDS;
      default -> shown.heading();
    };
  }

  private static Optional<List<String>> row(
      Register register, ActionCells cells, Row row, List<Holds> shown) {
    return register
        .find(Obligation.class, row.action().key())
        .map(
            action ->
                shown.stream()
                    .map(each -> TOLD.contains(each) ? told(row, each) : cells.cell(each, action))
                    .toList());
  }

  private static String told(Row row, Holds shown) {
    return switch (shown) {
      case HAPPENED ->
          row.updates().stream()
              .findFirst()
              .map(said -> "%s: %s".formatted(said.on().words(), said.happened()))
              .orElse("");
      case RATING ->
          row.updates().stream()
              .flatMap(said -> Stream.ofNullable(said.rating()))
              .findFirst()
              .orElse("");
      default ->
          row.restricted() == null
              ? row.standing().words()
              : row.standing().words() + " [not for everybody]";
    };
  }
}
