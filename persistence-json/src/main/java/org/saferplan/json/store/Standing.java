package org.saferplan.json.store;

import java.time.Instant;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;

/**
 * How far a partnership's record has come: what to keep somewhere else, since a whole and older
 * copy of the folder is a sound store, and nothing in it can tell that it is an older one.
 *
 * @param partnership whose record
 * @param revision the number of its last commit
 * @param at that commit's moment
 * @param head the hash of its closing line, which stands for everything before it too
 */
public record Standing(Partnership.Id partnership, long revision, Instant at, ContentHash head) {}
