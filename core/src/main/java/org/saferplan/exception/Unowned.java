package org.saferplan.exception;

import static org.saferplan.exception.Words.quoted;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saferplan.fact.Stated;
import org.saferplan.ledger.Owed;

/** Actions that nobody leads, and those that serve nothing. */
final class Unowned {
  private final Cast cast;

  Unowned(Cast cast) {
    this.cast = cast;
  }

  Stream<Exceptional> all() {
    return Stream.of(
            lacking(
                Concern.NO_OWNER,
                each -> each.owners().isEmpty(),
                "has no owner on record",
                "name who leads it"),
            lacking(
                Concern.SERVES_NOTHING,
                each -> each.action().serves().said() == Stated.Said.NONE,
                "serves nothing: that is on record",
                "decide which priority, theme or aim it serves, or give it up"),
            lacking(
                Concern.SERVES_NOTHING,
                each -> each.action().serves().isNotOnRecord(),
                "serves no priority, theme or aim that is on record",
                "name what it serves, or say that it is none"))
        .flatMap(each -> each);
  }

  /** A part of another action belongs where that belongs. */
  private Stream<Exceptional> lacking(
      Concern concern, Predicate<Owed> lacks, String what, String remedy) {
    List<Owed> asked = cast.owed().stream().filter(each -> each.action().partOf() == null).toList();
    List<Owed> lacking = asked.stream().filter(lacks).toList();
    if (lacking.size() > Cast.FEW) {
      return Stream.of(
          cast.told(
              concern,
              lacking,
              "each of %d of the %d actions %s".formatted(lacking.size(), asked.size(), what),
              remedy));
    }
    return lacking.stream()
        .map(each -> cast.told(concern, each, quoted(each.action().what()) + " " + what, remedy));
  }
}
