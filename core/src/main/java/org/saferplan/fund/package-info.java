/** Money for a period: where it comes from, on what conditions, and what became of it. */
@NullMarked
package org.saferplan.fund;

import org.jspecify.annotations.NullMarked;
