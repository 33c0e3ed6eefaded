/**
 * The doorway: {@link org.saferplan.Saferplan} takes commands from an actor and answers commits, or
 * refuses with every fault at once. Every front end, and every program that embeds saferplan, comes
 * in here.
 */
@NullMarked
package org.saferplan;

import org.jspecify.annotations.NullMarked;
