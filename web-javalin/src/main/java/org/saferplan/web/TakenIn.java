package org.saferplan.web;

import org.jspecify.annotations.Nullable;
import org.saferplan.table.Outcome;

/**
 * What became of a table.
 *
 * @param encodingGuessed whether it is not in UTF-8, and was read as Windows-1252
 * @param revision of the record that has it; blank where nothing was written
 */
public record TakenIn(Outcome outcome, boolean encodingGuessed, @Nullable Long revision) {}
