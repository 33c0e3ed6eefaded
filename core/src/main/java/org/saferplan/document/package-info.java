/**
 * What is kept as one piece: a document has a key, and is read, written and revised as a whole. A
 * version is a document of its own: the text of another as it was put before a body. Any two texts
 * of one kind can be compared, place by place.
 */
@NullMarked
package org.saferplan.document;

import org.jspecify.annotations.NullMarked;
