package org.saferplan.partnership;

import org.jspecify.annotations.Nullable;

/**
 * Where something is on record.
 *
 * @param place the place in the source, such as "minute 127" or "page 23, last paragraph"
 */
public record Citation(Source.Id source, @Nullable String place) {}
