/**
 * How far a document has come: derived from its route, its versions, the reports put, the decisions
 * and the windows, for an area and a day; never stored. Gates hold back what saferplan itself does,
 * never what happened.
 */
@NullMarked
package org.saferplan.adoption;

import org.jspecify.annotations.NullMarked;
