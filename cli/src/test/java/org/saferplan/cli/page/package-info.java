/** What a person reads in a terminal, put to the test. */
@NullMarked
package org.saferplan.cli.page;

import org.jspecify.annotations.NullMarked;
