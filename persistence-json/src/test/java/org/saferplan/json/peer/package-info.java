/**
 * Another store behind the same port, over SQLite: it proves the port, and is the fair peer of the
 * file store in the comparison.
 */
@NullMarked
package org.saferplan.json.peer;

import org.jspecify.annotations.NullMarked;
