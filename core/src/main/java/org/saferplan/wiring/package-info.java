/**
 * The doorway for programs that are put together by Guice. Optional: nothing else in core knows
 * Guice, and {@link org.saferplan.Saferplan#over} needs none of it.
 */
@NullMarked
package org.saferplan.wiring;

import org.jspecify.annotations.NullMarked;
