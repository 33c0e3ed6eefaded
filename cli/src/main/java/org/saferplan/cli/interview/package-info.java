/**
 * What an officer at a terminal is asked, one question at a time, and what is made of the answers:
 * a command as it would stand in a file. No rule of the domain is kept here; an answer is asked for
 * again only where the command could not be written from it, and the doorway decides the rest.
 */
@NullMarked
package org.saferplan.cli.interview;

import org.jspecify.annotations.NullMarked;
