/**
 * What an officer can ask for, and how it is answered: a command says what an officer does, a
 * handler decides it on the latest register, and the ruling says what is to be written or
 * everything that is wrong. All of it is pure.
 */
@NullMarked
package org.saferplan.command;

import org.jspecify.annotations.NullMarked;
