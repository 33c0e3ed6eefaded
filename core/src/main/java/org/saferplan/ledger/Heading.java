package org.saferplan.ledger;

import org.jspecify.annotations.Nullable;
import org.saferplan.plan.Edition;

/**
 * What actions are told under: a priority, theme, group, owner, place or action plan, or what is
 * printed over them.
 *
 * @param id of what it is; of what is known by words alone, those words
 * @param name what the record calls it
 * @param edition the edition whose it is, of a priority, theme or action plan
 */
public record Heading(String id, String name, Edition.@Nullable Id edition) {}
