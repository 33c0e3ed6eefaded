/** Tests of what is due for review. */
@NullMarked
package org.saferplan.retention;

import org.jspecify.annotations.NullMarked;
