package org.saferplan.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saferplan.document.Document;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Decides a command that puts a document in place of the one on record.
 *
 * @param <C> the command
 * @param <D> the document
 * @param document the document as it is to read
 * @param lasting what it holds that is corrected by adding to it, and never changed or taken out
 */
public record RevisedDocument<C extends Command, D extends Document>(
    Class<C> command, Class<D> type, Function<C, D> document, Function<D, List<?>> lasting)
    implements Handler<C> {

  /** Decides for a document all of which may be put right. */
  public static <C extends Command, D extends Document> Handler<C> of(
      Class<C> command, Class<D> type, Function<C, D> document) {
    return new RevisedDocument<>(command, type, document, any -> List.of());
  }

  @Override
  public Ruling decide(Register register, C asked, Moment moment) {
    D wanted = document.apply(asked);
    Optional<D> there = register.find(type, wanted.key());
    if (there.isEmpty()) {
      return Ruling.notFound("/id", wanted.key().kind().words() + " " + wanted.key().id());
    }
    return lasting.apply(wanted).containsAll(lasting.apply(there.get()))
        ? Ruling.write(wanted)
        : Ruling.refuse(
            Kind.IMPOSSIBLE,
            new Fault(
                "",
                "never-erased",
                "what was decided or said before is changed or left out",
                "leave it as it is on record, and correct it by adding another"));
  }

  @Override
  public boolean changesTerms() {
    return true;
  }
}
