/**
 * How the program is put together: one Guice module for each thing the command line brings to the
 * doorway (the store in a folder, the clock, the validator), and the injector over all of them.
 */
@NullMarked
package org.saferplan.cli.wiring;

import org.jspecify.annotations.NullMarked;
