package org.saferplan.exception;

import static org.saferplan.exception.Words.quoted;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Obligation;

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
                each -> cast.owners(each).isEmpty(),
                "has no owner on record",
                "name who leads it"),
            lacking(
                Concern.SERVES_NOTHING,
                each -> each.serves().said() == Stated.Said.NONE,
                "serves nothing: that is on record",
                "decide which priority, theme or aim it serves, or give it up"),
            lacking(
                Concern.SERVES_NOTHING,
                each -> each.serves().isNotOnRecord(),
                "serves no priority, theme or aim that is on record",
                "name what it serves, or say that it is none"))
        .flatMap(each -> each);
  }

  /** A part of another action belongs where that belongs. */
  private Stream<Exceptional> lacking(
      Concern concern, Predicate<Obligation> lacks, String what, String remedy) {
    List<Obligation> asked = cast.open().stream().filter(each -> each.partOf() == null).toList();
    List<Obligation> lacking = asked.stream().filter(lacks).toList();
    if (lacking.size() > Cast.FEW) {
      return Stream.of(
          of(
              concern,
              "each of %d of the %d actions %s".formatted(lacking.size(), asked.size(), what),
              remedy,
              lacking));
    }
    return lacking.stream()
        .map(each -> of(concern, quoted(each.what()) + " " + what, remedy, List.of(each)));
  }

  private Exceptional of(Concern concern, String words, String remedy, List<Obligation> actions) {
    return new Exceptional(
        concern,
        words,
        remedy,
        actions.stream().map(Cast::item).toList(),
        actions.stream()
            .flatMap(each -> cast.owners(each).stream())
            .distinct()
            .map(cast::called)
            .toList(),
        cast.groups(actions),
        null);
  }
}
