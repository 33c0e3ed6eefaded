/** What the partnership has kept for as long as it said it would, and is to look at. */
@NullMarked
package org.saferplan.retention;

import org.jspecify.annotations.NullMarked;
