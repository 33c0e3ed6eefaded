package org.saferplan.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Edition;

/**
 * What actions are told under: a priority, theme, group, owner, place or action plan, or what is
 * printed over them.
 *
 * @param id of what it is; of what is known by words alone, those words
 * @param name what the record calls it
 * @param edition the edition whose it is, of a priority, theme or action plan
 */
public record Heading(String id, String name, Edition.@Nullable Id edition) {

  /** Somebody, as the partnership calls them; by their id, or words, where none is on record. */
  public static Heading of(Party party, Optional<Partnership> partnership) {
    String id =
        Stream.of(party.post(), party.body(), party.organisation())
            .filter(Objects::nonNull)
            .map(each -> each.value())
            .findFirst()
            .orElseGet(() -> Objects.requireNonNull(party.words()));
    return new Heading(id, partnership.map(party::called).orElse(id), null);
  }
}
