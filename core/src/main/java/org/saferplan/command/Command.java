package org.saferplan.command;

/**
 * What an officer does, as a record named by a verb phrase.
 *
 * <p>Its constructor never throws, so that what is missing from it is found by its Jakarta
 * Validation constraints, all at once: components are boxed, lists take null for nothing, and
 * entries may hold values that refuse to exist (those are found when they are read). A component
 * marked {@code @NotNull} can therefore be null before validation and never after; handlers see it
 * only after. A command whose one component is {@code value} is written as that value. It is the
 * request body of the web API, what {@code do COMMAND --from FILE} reads, and the entry in the
 * history.
 */
public interface Command {

  /**
   * The command's stable name in addresses, on the command line and in the history, such as {@code
   * record-decision}.
   */
  static String nameOf(Class<? extends Command> type) {
    return CommandName.OF.get(type);
  }
}
