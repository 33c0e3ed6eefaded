/** What somebody is asked to say or do next: actions, updates, results, hand-overs, worst first. */
@NullMarked
package org.saferplan.due;

import org.jspecify.annotations.NullMarked;
