/**
 * How saferplan says no: what is wrong, where, and what to do about it. Every fault at once, one
 * exception root with a closed kind, which each front end translates in one place.
 */
@NullMarked
package org.saferplan.refusal;

import org.jspecify.annotations.NullMarked;
