package org.saferplan.partnership;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;

/** Adds an entry to one of the partnership's lists. */
final class PartnershipEntry {
  private PartnershipEntry() {}

  static <C extends Command, E> Handler<C> handler(
      Class<C> command,
      String what,
      Function<C, E> entry,
      Function<E, ? extends Identifier> id,
      Function<Partnership, List<E>> list,
      BiFunction<Partnership, List<E>, Partnership> with) {
    return new Addition<C, Partnership>(
        command,
        (register, asked) -> Partnership.of(register),
        "",
        asked -> "partnership of this id",
        (partnership, asked) -> {
          E added = entry.apply(asked);
          Optional<E> taken =
              list.apply(partnership).stream()
                  .filter(each -> id.apply(each).equals(id.apply(added)))
                  .findFirst();
          return taken.isPresent()
              ? Ruling.taken("/id", what + " " + id.apply(added).value())
              : Ruling.make(
                  with.apply(partnership, Entries.plus(list.apply(partnership), added)),
                  id.apply(added).value());
        },
        false);
  }
}
