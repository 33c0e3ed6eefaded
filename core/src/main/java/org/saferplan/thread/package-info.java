/**
 * The golden thread: what of the evidence leads to which commitment, who delivers it, and what is
 * measured of it, with every place at which the thread is broken or not on record. It is read from
 * the record and changes nothing.
 */
@NullMarked
package org.saferplan.thread;

import org.jspecify.annotations.NullMarked;
