package org.saferplan.command;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.register.Register;

/**
 * Decides a command that puts a new document on record.
 *
 * <p>An id that is taken is refused, unless it is the one that the title gives: then it is made
 * unique by a number.
 *
 * @param <C> the command
 * @param <D> the document
 * @param document the document that the command holds
 * @param name what a blank id is derived from
 * @param withId the document under another id
 */
public record NewDocument<C extends Command, D extends Document>(
    Class<C> command,
    Function<C, D> document,
    Function<D, String> name,
    BiFunction<D, String, D> withId)
    implements Handler<C> {

  /** For documents whose blank id is derived from their title. */
  public NewDocument(Class<C> command, Function<C, D> document, BiFunction<D, String, D> withId) {
    this(command, document, Document::title, withId);
  }

  private record Given(String value) implements Identifier {}

  @Override
  public Ruling decide(Register register, C asked, Moment moment) {
    D wanted = document.apply(asked);
    Key key = wanted.key();
    if (!register.holds(key)) {
      return Ruling.make(wanted, key.id());
    }
    if (!Derived.Ids.isWhatTheNameGives(new Given(key.id()), name.apply(wanted))) {
      return Ruling.taken("/id", key.kind().words() + " " + key.id());
    }
    String free =
        Identifier.unique(name.apply(wanted), id -> register.holds(new Key(key.kind(), id)));
    return Ruling.make(withId.apply(wanted, free), free);
  }
}
