package org.saferplan.store;

import java.util.function.BiFunction;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.register.Register;

/**
 * Something to be decided on the latest register and, if it is accepted, written.
 *
 * @param actor who asks
 * @param command what is asked, kept in the history by its name and as the store's own text
 * @param rule decides; pure, called under the partnership's lock: once, or again if another program
 *     began the record while the first answer was being written
 */
public record Attempt(Actor actor, Command command, BiFunction<Register, Moment, Ruling> rule) {}
