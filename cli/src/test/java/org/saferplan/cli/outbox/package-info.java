@NullMarked
package org.saferplan.cli.outbox;

import org.jspecify.annotations.NullMarked;
