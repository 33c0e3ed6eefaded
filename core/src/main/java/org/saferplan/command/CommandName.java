package org.saferplan.command;

import java.util.Locale;

/** What a class of commands is called, worked out once: every commit asks. */
final class CommandName extends ClassValue<String> {
  static final CommandName OF = new CommandName();

  private CommandName() {}

  @Override
  protected String computeValue(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
