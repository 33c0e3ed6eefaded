/**
 * The yearly refresh: next year's edition is drafted from this year's, and what becomes of every
 * priority, theme, aim and action is settled, so that nothing falls silently between the two.
 */
@NullMarked
package org.saferplan.refresh;

import org.jspecify.annotations.NullMarked;
