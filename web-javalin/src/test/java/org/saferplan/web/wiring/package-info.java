/** The web front end out of an injector. */
@NullMarked
package org.saferplan.web.wiring;

import org.jspecify.annotations.NullMarked;
