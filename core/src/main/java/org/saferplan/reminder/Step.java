package org.saferplan.reminder;

import org.saferplan.due.Ask;

/**
 * One step of reminding somebody of one thing.
 *
 * @param ask what is asked for
 * @param level as what they are told
 * @param days so many days after the day by which it is asked for; before it where negative
 */
public record Step(Ask ask, Level level, int days) {}
