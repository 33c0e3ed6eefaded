package org.saferplan.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.saferplan.document.Document;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;

/**
 * Puts a new entry into a list of a document.
 *
 * <p>As for documents, an id that is taken is refused, unless it is the one that the name gives:
 * then it is made unique by a number.
 *
 * @param <E> the entry
 * @param what the entry in a word, such as {@code figure}
 * @param pointer where its id stands in the command
 * @param id its id
 * @param name its name, from which a blank id was derived
 * @param withId the same entry under another id
 */
public record NewEntry<E>(
    String what,
    String pointer,
    Function<E, ? extends Identifier> id,
    Function<E, String> name,
    BiFunction<E, String, E> withId) {

  /** For entries whose id is always given. */
  public static <E> NewEntry<E> withGivenId(
      String what, String pointer, Function<E, ? extends Identifier> id) {
    return new NewEntry<>(what, pointer, id, entry -> "", (entry, other) -> entry);
  }

  /**
   * The ruling on adding it.
   *
   * @param into writes the list back
   */
  public Ruling add(List<E> there, E wanted, Function<List<E>, ? extends Document> into) {
    return free(there, wanted)
        .map(entry -> Ruling.make(into.apply(Entries.plus(there, entry)), id.apply(entry).value()))
        .orElseGet(() -> Ruling.taken(pointer, what + " " + id.apply(wanted).value()));
  }

  private Optional<E> free(List<E> there, E wanted) {
    if (!holds(there, id.apply(wanted).value())) {
      return Optional.of(wanted);
    }
    String called = name.apply(wanted);
    return Derived.Ids.isWhatTheNameGives(id.apply(wanted), called)
        ? Optional.of(withId.apply(wanted, Identifier.unique(called, other -> holds(there, other))))
        : Optional.empty();
  }

  private boolean holds(List<E> there, String value) {
    return there.stream().anyMatch(each -> id.apply(each).value().equals(value));
  }
}
