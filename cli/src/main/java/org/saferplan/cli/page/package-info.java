/**
 * What a person reads in a terminal: text laid out in eighty columns, without colour, from what is
 * on record and a date. Pure: nothing here reads a store, a clock or an argument.
 */
@NullMarked
package org.saferplan.cli.page;

import org.jspecify.annotations.NullMarked;
