/**
 * What a partnership must look at: every exception on record, in every report, with no way to leave
 * one out.
 */
@NullMarked
package org.saferplan.exception;

import org.jspecify.annotations.NullMarked;
