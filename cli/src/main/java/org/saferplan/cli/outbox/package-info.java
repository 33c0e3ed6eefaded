/**
 * Messages as files in a folder, one for each, in the form of an e-mail: to be read by people, or
 * handed to whatever sends mail.
 */
@NullMarked
package org.saferplan.cli.outbox;

import org.jspecify.annotations.NullMarked;
