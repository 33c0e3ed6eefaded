package org.saferplan.web;

import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param title its title; null of a partnership whose record cannot be read
 * @param revision the commit that last wrote it; its ETag
 * @param href where it is
 */
public record Listed(String id, @Nullable String title, long revision, String href) {}
