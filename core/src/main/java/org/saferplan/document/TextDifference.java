package org.saferplan.document;

import org.jspecify.annotations.Nullable;

/**
 * One place at which a later text reads otherwise than an earlier one.
 *
 * @param pointer the place as a JSON Pointer (RFC 6901) into the later text; into the earlier one
 *     where it is gone
 * @param field the place as people call it, such as "period" or "priority “Domestic Abuse”: note"
 * @param before how it read, in words; blank where it said nothing
 * @param after how it reads now, in words; blank where it says nothing
 * @param words all of that in a sentence, without the stop at its end
 */
public record TextDifference(
    String pointer, String field, @Nullable String before, @Nullable String after, String words) {}
