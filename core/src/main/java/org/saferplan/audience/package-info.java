/**
 * The copies of the record that an audience gets. A copy leaves out what its audience may not see,
 * and says so.
 */
@NullMarked
package org.saferplan.audience;

import org.jspecify.annotations.NullMarked;
