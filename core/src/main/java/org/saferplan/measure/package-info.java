/**
 * What is measured to see whether a plan works: a series for an area, its baseline and targets, and
 * its results.
 */
@NullMarked
package org.saferplan.measure;

import org.jspecify.annotations.NullMarked;
