/** The web front end for an injector. Nothing else in this module knows that there is one. */
@NullMarked
package org.saferplan.web.wiring;

import org.jspecify.annotations.NullMarked;
