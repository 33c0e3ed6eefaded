package org.saferplan.check;

import org.saferplan.document.Key;

/**
 * What a rule found.
 *
 * @param answer whether it is met
 * @param document the document looked at
 * @param field the part of it, as a JSON Pointer; "" for the whole
 * @param words why, in plain English
 * @param remedy what would meet it; "" where nothing is needed
 */
public record Finding(Answer answer, Key document, String field, String words, String remedy) {}
