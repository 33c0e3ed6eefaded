/**
 * Plans, their editions, and what an edition commits to: priorities and themes, and how they came
 * from the edition before, with every reason on record.
 */
@NullMarked
package org.saferplan.plan;

import org.jspecify.annotations.NullMarked;
