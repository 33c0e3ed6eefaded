package org.saferplan.web;

/**
 * A command that can be sent.
 *
 * @param changesTerms whether it must say by {@code If-Match} which revision was looked at
 * @param schema where its JSON Schema is
 * @param post where it is sent, with the partnership's id in place of the braces
 */
public record Offered(String name, boolean changesTerms, String schema, String post) {}
