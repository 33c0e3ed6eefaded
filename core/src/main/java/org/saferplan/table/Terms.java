package org.saferplan.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Resource;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Holds;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.progress.Progress;

/** Reads a row as an action that is new to the record. */
final class Terms {
  private final RowReader row;
  private final KnownNames names;
  private final Edition.Id edition;

  Terms(RowReader row, KnownNames names, Edition.Id edition) {
    this.row = row;
    this.names = names;
    this.edition = edition;
  }

  /** The action; nothing where the row has a fault. */
  Optional<Obligation> action(Optional<Progress> update, Optional<Completion> completion) {
    String what = row.cell(Holds.ACTION);
    if (what.isEmpty()) {
      row.fault(Holds.ACTION, "nothing says what is to be done");
    }
    Obligation.@Nullable Id id = id(what);
    Stated<Commitment> serves = serves();
    List<Area.Id> places = places();
    Due due = due();
    return id != null && row.faults().isEmpty()
        ? Optional.of(
            new Obligation(
                id,
                what,
                row.text(Holds.REFERENCE),
                row.text(Holds.HEADING),
                serves,
                row.parties(Holds.LEADS),
                null,
                row.parties(Holds.DELIVERS),
                row.parties(Holds.HELPS),
                due,
                places,
                takes(),
                row.text(Holds.SUCCESS),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                update.stream().toList(),
                completion.stream().toList(),
                List.of(),
                null,
                List.of(),
                row.text(Holds.NOTE)))
        : Optional.empty();
  }

  /** As given, else the one that the words give. */
  private Obligation.@Nullable Id id(String what) {
    String cell = row.cell(Holds.ID);
    if (cell.isEmpty() && !what.isEmpty() && !Identifier.derives(what)) {
      row.fault(Holds.ACTION, RowReader.quoted(what) + " has no letter or digit to make an id of");
    } else if (!cell.isEmpty() && !Identifier.isOne(cell)) {
      row.fault(
          Holds.ID,
          RowReader.quoted(cell)
              + " is no id, which is of small letters, digits and hyphens: leave it blank");
    }
    return row.faults().isEmpty()
        ? new Obligation.Id(cell.isEmpty() ? Identifier.from(what) : cell)
        : null;
  }

  private Stated<Commitment> serves() {
    String cell = row.cell(Holds.SERVES);
    switch (cell.toLowerCase(Locale.ROOT)) {
      case "" -> {
        return Stated.notOnRecord();
      }
      case RowReader.NONE -> {
        return Stated.none();
      }
      case RowReader.NOT_APPLICABLE -> {
        return Stated.notApplicable();
      }
      default -> {
        List<Commitment> serves = new ArrayList<>();
        for (Names.Match<Commitment> match : names.commitments(edition).list(cell)) {
          match.only().ifPresentOrElse(serves::add, () -> notServed(match));
        }
        return serves.isEmpty() ? Stated.notOnRecord() : Stated.of(distinct(serves));
      }
    }
  }

  private void notServed(Names.Match<Commitment> match) {
    String words = RowReader.quoted(match.words());
    row.fault(
        Holds.SERVES,
        match.found().isEmpty()
            ? "%s is no priority, theme or aim of edition %s; its priorities are %s"
                .formatted(words, edition.value(), names.priorityNames(edition))
            : "%s is the name of several: write %s"
                .formatted(words, Names.told(match.found(), names::written)));
  }

  private List<Area.Id> places() {
    List<Area.Id> places = new ArrayList<>();
    for (Names.Match<Area.Id> match : names.areas().list(row.cell(Holds.PLACES))) {
      match
          .only()
          .ifPresentOrElse(
              places::add,
              () ->
                  row.fault(
                      Holds.PLACES,
                      RowReader.quoted(match.words())
                          + (match.found().isEmpty()
                              ? " is no area on record: add it first, or leave it blank"
                              : " is the name of several areas: write the id of one")));
    }
    return distinct(places);
  }

  private @Nullable Due due() {
    Optional<Due> due = DueWords.read(row.cell(Holds.DUE));
    due.filter(DueWords::isOnlyPrinted)
        .ifPresent(
            each ->
                row.remark(
                    Holds.DUE,
                    RowReader.quoted(each.words()) + " is kept as printed: no day is read in it"));
    return due.orElse(null);
  }

  private List<Resource> takes() {
    List<Resource> takes = TakesWords.read(row.cell(Holds.TAKES), names.funds());
    takes.stream()
        .filter(TakesWords::isUnclear)
        .forEach(
            each ->
                row.remark(
                    Holds.TAKES,
                    RowReader.quoted(String.valueOf(each.words()))
                        + " is kept in these words: no amount, or no fund, is read in it"));
    return takes;
  }

  private static <T> List<T> distinct(List<T> each) {
    return each.stream().distinct().toList();
  }
}
