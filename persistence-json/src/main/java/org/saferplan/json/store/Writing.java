package org.saferplan.json.store;

/**
 * What is to be written beside the journal, as the record stood when it was begun: commits may go
 * on while it is written.
 *
 * @param write writes it; for one who holds the lock among programs
 * @param written notes that it is written; for one whose turn it is, too
 */
record Writing(Chore write, Refusals.FileWork<Seen> written) {}
