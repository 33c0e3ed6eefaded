package org.saferplan.command;

import java.util.function.Function;
import org.saferplan.document.Document;
import org.saferplan.register.Register;

/**
 * Decides a command that puts a document in place of the one on record.
 *
 * @param <C> the command
 * @param document the document as it is to read
 */
public record RevisedDocument<C extends Command>(Class<C> command, Function<C, Document> document)
    implements Handler<C> {

  @Override
  public Ruling decide(Register register, C asked, Moment moment) {
    Document wanted = document.apply(asked);
    return register.holds(wanted.key())
        ? Ruling.write(wanted)
        : Ruling.notFound("/id", wanted.key().kind().words() + " " + wanted.key().id());
  }

  @Override
  public boolean changesTerms() {
    return true;
  }
}
