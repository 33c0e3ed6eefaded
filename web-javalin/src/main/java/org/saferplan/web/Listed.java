package org.saferplan.web;

/**
 * A document in a list.
 *
 * @param revision the commit that last wrote it; its ETag
 * @param href where it is
 */
public record Listed(String id, String title, long revision, String href) {}
