package org.saferplan.cli;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;

/**
 * What the program is run in.
 *
 * @param in what {@code -} reads
 * @param variables of the shell
 * @param clock in the partnership's zone
 * @param program as it was called, for commands that are shown to be typed
 */
record Environment(InputStream in, Map<String, String> variables, Clock clock, String program) {
  /** Takes a copy. */
  Environment {
    variables = Map.copyOf(variables);
  }
}
