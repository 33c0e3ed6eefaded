package org.saferplan.table;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the rows of a table come to on a record.
 *
 * @param placed rows that found a place, each with what it comes to
 * @param unplaced rows that found none, each with every reason
 * @param remarks what else is to be known
 * @param silent how many rows say nothing that could be taken
 * @param <T> what a row comes to
 */
public record Placing<T>(
    List<Placed<T>> placed, List<Remark> unplaced, List<Remark> remarks, int silent) {

  /**
   * A row that found its place.
   *
   * @param line of the file
   * @param what it comes to, for people
   * @param entry of the command
   */
  public record Placed<T>(int line, String what, T entry) {}

  /** Takes copies. */
  public Placing {
    placed = List.copyOf(placed);
    unplaced = List.copyOf(unplaced);
    remarks = List.copyOf(remarks);
  }

  /** What the command holds. */
  public List<T> entries() {
    return placed.stream().map(Placed::entry).toList();
  }

  /** The same, in which these of the placed, counted from 0, found no place after all. */
  public Placing<T> without(Set<Integer> indexes, List<Remark> reasons) {
    return new Placing<>(
        IntStream.range(0, placed.size())
            .filter(index -> !indexes.contains(index))
            .mapToObj(placed::get)
            .toList(),
        Stream.concat(unplaced.stream(), reasons.stream()).toList(),
        remarks,
        silent);
  }
}
