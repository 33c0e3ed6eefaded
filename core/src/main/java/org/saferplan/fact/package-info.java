/**
 * What every statement on record is made of: an identifier, a period, what is said where silence
 * would mislead, the hash of an attached file, the calendar of working days. Nothing here knows
 * what a partnership or a plan is.
 */
@NullMarked
package org.saferplan.fact;

import org.jspecify.annotations.NullMarked;
