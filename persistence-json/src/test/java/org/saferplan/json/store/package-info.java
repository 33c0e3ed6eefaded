/**
 * What the file store promises beyond the port's contract: its folder, and what it does about
 * damage.
 */
@NullMarked
package org.saferplan.json.store;

import org.jspecify.annotations.NullMarked;
