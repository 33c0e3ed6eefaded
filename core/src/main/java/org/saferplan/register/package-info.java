/**
 * Everything on record for one partnership at one revision of the store: immutable, shared freely,
 * cheap to change. It knows documents and their revisions, not what they say.
 */
@NullMarked
package org.saferplan.register;

import org.jspecify.annotations.NullMarked;
