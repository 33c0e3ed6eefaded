/**
 * What can be said of two numbers for two periods: that they differ by so much, that they do not
 * differ clearly, or that they cannot be compared, and why. Nothing here lets a change across a
 * break, between unlike periods or from a handful be told as a plain percentage.
 */
@NullMarked
package org.saferplan.comparison;

import org.jspecify.annotations.NullMarked;
