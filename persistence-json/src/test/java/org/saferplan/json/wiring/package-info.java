/** Tests that the modules of this package can be taken up by an application. */
@NullMarked
package org.saferplan.json.wiring;

import org.jspecify.annotations.NullMarked;
