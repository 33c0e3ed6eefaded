/**
 * Names and addresses of those who hold posts. They live apart from the record: in no document, no
 * journal, no export and no history, and can be deleted at any time.
 */
@NullMarked
package org.saferplan.contact;

import org.jspecify.annotations.NullMarked;
