/** What a page can and cannot hold. */
@NullMarked
package org.saferplan.web.page;

import org.jspecify.annotations.NullMarked;
