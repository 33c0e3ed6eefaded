/**
 * How fast the file store is, beside other stores that do the same work: see the page in {@code
 * src/bench}. Never part of the default build.
 */
@NullMarked
package org.saferplan.json.bench;

import org.jspecify.annotations.NullMarked;
