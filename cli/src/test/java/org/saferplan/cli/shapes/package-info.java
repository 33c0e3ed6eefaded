/**
 * Invented partnerships whose plans have every shape that partnerships' plans have in print: a
 * joint English one, a Welsh one and three more. Each file says in its notice that it is invented.
 */
@NullMarked
package org.saferplan.cli.shapes;

import org.jspecify.annotations.NullMarked;
