/**
 * The evidence: strategic assessments with their figures, findings and the issues they considered.
 * A figure is kept as each source prints it; where sources disagree they stand side by side.
 */
@NullMarked
package org.saferplan.assessment;

import org.jspecify.annotations.NullMarked;
