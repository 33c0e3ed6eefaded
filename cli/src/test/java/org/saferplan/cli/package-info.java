/** The command line as it is used: arguments in, text and exit codes out. */
@NullMarked
package org.saferplan.cli;

import org.jspecify.annotations.NullMarked;
