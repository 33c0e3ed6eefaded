/** What is to come on which day: actions, rounds of reporting, meetings and days fixed by law. */
@NullMarked
package org.saferplan.calendar;

import org.jspecify.annotations.NullMarked;
