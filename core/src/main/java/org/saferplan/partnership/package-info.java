/**
 * Who the partnership is: its area and organisations, the posts and bodies that act for it, the
 * routes its documents take, and the sources its record rests on.
 */
@NullMarked
package org.saferplan.partnership;

import org.jspecify.annotations.NullMarked;
