/**
 * How a Guice application takes up the JSON language and the file store: one module for each, and
 * nothing else. Neither is needed to use them from plain Java.
 */
@NullMarked
package org.saferplan.json.wiring;

import org.jspecify.annotations.NullMarked;
