package org.saferplan.command;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.saferplan.document.Document;
import org.saferplan.register.Register;

/**
 * Decides a command that adds an entry to a document on record.
 *
 * @param <C> the command
 * @param <D> the document
 * @param into finds the document
 * @param pointer where in the command the document is named
 * @param named the document in words, for where there is none
 * @param added the ruling on the document that was found
 * @param changesTerms whether the entry is part of the document's terms
 */
public record Addition<C extends Command, D extends Document>(
    Class<C> command,
    BiFunction<Register, C, Optional<D>> into,
    String pointer,
    Function<C, String> named,
    BiFunction<D, C, Ruling> added,
    boolean changesTerms)
    implements Handler<C> {

  @Override
  public Ruling decide(Register register, C asked, Moment moment) {
    return into.apply(register, asked)
        .map(found -> added.apply(found, asked))
        .orElseGet(() -> Ruling.notFound(pointer, named.apply(asked)));
  }
}
