package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Puts a rule that the partnership has given itself on record. */
public record AddOwnRule(@NotNull OwnRule value) implements Command {
  /** Decides it. */
  public static Handler<AddOwnRule> handler() {
    return PartnershipEntry.handler(
        AddOwnRule.class,
        AddOwnRule::value,
        new NewEntry<>("rule", "/id", OwnRule::id, OwnRule::text, OwnRule::withId),
        Partnership::ownRules,
        Partnership::withOwnRules);
  }
}
