/**
 * What falls short: duties in law and rules of good record, each a value in a list, held against
 * the record on a day. A rule answers; it refuses nothing.
 */
@NullMarked
package org.saferplan.check;

import org.jspecify.annotations.NullMarked;
