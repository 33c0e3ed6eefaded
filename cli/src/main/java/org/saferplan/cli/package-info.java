/**
 * The command line and the composition root: the one place that knows every module, chooses the
 * store and starts the program. Commands read arguments, go through the doorway and print; refusals
 * become exit codes.
 */
@NullMarked
package org.saferplan.cli;

import org.jspecify.annotations.NullMarked;
