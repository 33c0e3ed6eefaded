/**
 * What became of the record itself: which documents were added or changed from one commit to
 * another, and how each reads otherwise. About the record only, not about the plan: what a plan
 * says otherwise than the one before is told by {@link org.saferplan.plan.Differences}.
 */
@NullMarked
package org.saferplan.history;

import org.jspecify.annotations.NullMarked;
