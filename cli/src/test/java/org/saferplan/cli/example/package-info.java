/**
 * The example that ships with the program, held against the facts of the case that it tells, and
 * entered once more from nothing as an officer would enter it.
 */
@NullMarked
package org.saferplan.cli.example;

import org.jspecify.annotations.NullMarked;
