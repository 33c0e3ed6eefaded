/**
 * Who decided what: meetings with the reports put to them and the decisions taken, the amendments
 * asked for, the powers delegated and the windows left open. What was done is recorded as found,
 * however late or irregular.
 */
@NullMarked
package org.saferplan.decision;

import org.jspecify.annotations.NullMarked;
