/**
 * Who was asked what, when and how, how many answered, and what they said: about an assessment, a
 * plan or a priority.
 */
@NullMarked
package org.saferplan.consultation;

import org.jspecify.annotations.NullMarked;
