/**
 * The JSON language: one mapping of commands and documents, by convention, for files, the web, exports and {@code
 * --json}. It reads strictly and on past every unreadable value, so that all faults come back together, each with
 * its JSON Pointer; old formats are upgraded as trees before binding.
 */
@NullMarked
package org.saferplan.json;

import org.jspecify.annotations.NullMarked;
