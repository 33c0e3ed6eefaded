/**
 * What is owed: obligations (on screen, actions) and the action plans they stand in, with what was
 * done about them.
 */
@NullMarked
package org.saferplan.obligation;

import org.jspecify.annotations.NullMarked;
