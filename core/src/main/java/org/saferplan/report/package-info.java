/**
 * Papers rendered from the record: what they say, and how they are written as Markdown and HTML.
 */
@NullMarked
package org.saferplan.report;

import org.jspecify.annotations.NullMarked;
