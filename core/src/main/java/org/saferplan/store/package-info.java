/**
 * The port through which the record is kept: registers, commits, history and files. What keeps them
 * is an adapter's affair; every adapter passes the contract tests published with this module.
 */
@NullMarked
package org.saferplan.store;

import org.jspecify.annotations.NullMarked;
