/** The promises of the store port, as tests that every store passes. */
@NullMarked
package org.saferplan.store;

import org.jspecify.annotations.NullMarked;
