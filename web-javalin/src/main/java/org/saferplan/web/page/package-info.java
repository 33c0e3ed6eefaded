/**
 * The pages: plain HTML for councillors and officers, made on the server from the same reads that
 * the API answers. A page runs no script, and no text on record can become markup: {@link
 * org.saferplan.web.page.Markup} knows text and elements, and nothing that is neither.
 */
@NullMarked
package org.saferplan.web.page;

import org.jspecify.annotations.NullMarked;
