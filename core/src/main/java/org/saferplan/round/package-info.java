/**
 * The rounds in which groups report on what they owe: which one is running, which was the last to
 * be answered, and of which action an update is given or missing.
 */
@NullMarked
package org.saferplan.round;

import org.jspecify.annotations.NullMarked;
