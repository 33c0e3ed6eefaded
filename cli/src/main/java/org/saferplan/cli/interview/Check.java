package org.saferplan.cli.interview;

import java.util.Collection;
import java.util.Optional;
import org.saferplan.command.Characters;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Fault;

/** What an answer has to be to be used. */
@FunctionalInterface
interface Check {
  /** Any text that can be printed. */
  Check TEXT = Check::unprintable;

  /** A name: such a text, and one that an id can be made from. */
  Check NAME = TEXT.and(Check::unnameable);

  /** A day, a month or a year. */
  Check DATE = Check::noDate;

  /** Why the answer cannot be used, in words for a person; nothing if it can. */
  Optional<String> fault(String answer);

  /** The id of a source on record. */
  static Check source(Partnership partnership) {
    return answer ->
        partnership.sources().stream().anyMatch(each -> each.id().value().equals(answer))
            ? Optional.empty()
            : Optional.of("there is no source %s on record".formatted(answer));
  }

  /** This, and then that. */
  default Check and(Check next) {
    return answer -> fault(answer).or(() -> next.fault(answer));
  }

  /** Not one of those that were given before. */
  static Check otherThan(Collection<String> given) {
    return answer ->
        given.stream()
            .filter(answer::equalsIgnoreCase)
            .findFirst()
            .map(same -> "you have named %s already".formatted(same));
  }

  private static Optional<String> unprintable(String answer) {
    int broken = answer.indexOf('\uFFFD');
    if (broken >= 0) {
      return Optional.of(
          "character %d did not arrive as it was typed; the terminal may not speak UTF-8"
              .formatted(answer.codePointCount(0, broken) + 1));
    }
    return Characters.fault("", answer).map(Fault::words);
  }

  private static Optional<String> noDate(String answer) {
    try {
      return Optional.of(new PartialDate(answer)).flatMap(date -> Optional.empty());
    } catch (InvalidValueException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  private static Optional<String> unnameable(String answer) {
    if (answer.isEmpty()) {
      return Optional.of("a name is needed");
    }
    return Identifier.derives(answer)
        ? Optional.empty()
        : Optional.of("an id is made from the name, so it needs a letter from a to z or a digit");
  }
}
