/**
 * A whole partnership as one piece: its documents, versions and attached files, to travel between
 * stores.
 */
@NullMarked
package org.saferplan.exchange;

import org.jspecify.annotations.NullMarked;
