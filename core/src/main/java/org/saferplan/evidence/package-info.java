/**
 * What an assessment tells, read so that it misleads nobody: figures with what can be said of their
 * changes, and every issue considered with its scores and what became of it.
 */
@NullMarked
package org.saferplan.evidence;

import org.jspecify.annotations.NullMarked;
