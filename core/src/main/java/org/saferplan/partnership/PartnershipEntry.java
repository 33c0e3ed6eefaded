package org.saferplan.partnership;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Adds an entry to one of the partnership's lists. */
final class PartnershipEntry {
  private PartnershipEntry() {}

  static <C extends Command, E> Handler<C> handler(
      Class<C> command,
      Function<C, E> entry,
      NewEntry<E> adding,
      Function<Partnership, List<E>> list,
      BiFunction<Partnership, List<E>, Partnership> with) {
    return new Addition<C, Partnership>(
        command,
        (register, asked) -> Partnership.of(register),
        "",
        asked -> "partnership of this id",
        (partnership, asked) ->
            adding.add(
                list.apply(partnership),
                entry.apply(asked),
                changed -> with.apply(partnership, changed)),
        false);
  }
}
