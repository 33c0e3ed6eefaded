package org.saferplan.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.saferplan.Saferplan;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;

/** The names of all commands, for the shell to complete. */
final class CommandNames implements Iterable<String> {

  /** By name. */
  static List<String> all() {
    return Saferplan.handlers().stream()
        .map(handler -> Command.nameOf(handler.command()))
        .sorted()
        .toList();
  }

  /** The command of this name. */
  static Optional<Class<? extends Command>> find(String name) {
    return Saferplan.handlers().stream()
        .<Class<? extends Command>>map(Handler::command)
        .filter(type -> Command.nameOf(type).equals(name))
        .findFirst();
  }

  @Override
  public Iterator<String> iterator() {
    return all().iterator();
  }
}
