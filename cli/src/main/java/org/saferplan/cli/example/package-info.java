/**
 * The examples that ship with the program: a real partnership's year as its papers tell it, and an
 * invented one that is always in the middle of its year.
 */
@NullMarked
package org.saferplan.cli.example;

import org.jspecify.annotations.NullMarked;
