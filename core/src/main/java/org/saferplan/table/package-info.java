/**
 * Tables that people keep in spreadsheets: what stands in their columns, what each row of one comes
 * to on this record and why a row finds no place, and the table of actions that goes out to be
 * filled in. How a table is written in a file is nothing of this.
 */
@NullMarked
package org.saferplan.table;

import org.jspecify.annotations.NullMarked;
