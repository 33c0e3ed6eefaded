/**
 * The ledger: where every action stands on a day, worked out from what was on record by then, and
 * told by group, priority, owner, place or state. Nothing here is stored.
 */
@NullMarked
package org.saferplan.ledger;

import org.jspecify.annotations.NullMarked;
