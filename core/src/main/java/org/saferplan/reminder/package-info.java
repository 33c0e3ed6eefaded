/**
 * Reminders: who is told of what when, in which words, and that it was. A reminder is put on record
 * before it goes out, and goes out under its own id, so that nothing is said twice.
 */
@NullMarked
package org.saferplan.reminder;

import org.jspecify.annotations.NullMarked;
