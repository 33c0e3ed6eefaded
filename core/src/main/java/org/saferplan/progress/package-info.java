/**
 * What a rater says of something for a period: of an action, a measure, or of what an edition
 * commits to. Never part of the text that is adopted, and always open.
 */
@NullMarked
package org.saferplan.progress;

import org.jspecify.annotations.NullMarked;
