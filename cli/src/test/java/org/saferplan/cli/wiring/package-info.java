/** How the program is put together, put to the test. */
@NullMarked
package org.saferplan.cli.wiring;

import org.jspecify.annotations.NullMarked;
