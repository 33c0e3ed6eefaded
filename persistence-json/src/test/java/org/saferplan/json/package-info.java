/** Tests of the JSON language, on records of their own and on those of the core. */
@NullMarked
package org.saferplan.json;

import org.jspecify.annotations.NullMarked;
