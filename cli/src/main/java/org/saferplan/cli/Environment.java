package org.saferplan.cli;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.interview.Keyboard;

/**
 * What the program is run in.
 *
 * @param in what {@code -} reads
 * @param variables of the shell
 * @param clock in the partnership's zone
 * @param program as it was called, for commands that are shown to be typed
 * @param keyboard of the terminal at which a person sits; blank where there is none
 */
record Environment(
    InputStream in,
    Map<String, String> variables,
    Clock clock,
    String program,
    @Nullable Keyboard keyboard) {
  /** Takes a copy. */
  Environment {
    variables = Map.copyOf(variables);
  }
}
