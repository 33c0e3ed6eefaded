package org.saferplan.cli.interview;

import java.util.Optional;

/** What a person at a terminal types. */
@FunctionalInterface
public interface Keyboard {
  /** The next line, without its end; nothing once there are no more (Ctrl-D). */
  Optional<String> line();
}
