package org.saferplan.refresh;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;

/**
 * Something of which a refresh tells what became: what an edition commits to, or an action. Exactly
 * one of the two.
 *
 * @param name what the record calls it
 */
public record Item(@Nullable Commitment of, Obligation.@Nullable Id action, String name) {

  /** What sort of thing it is, in the order in which a plan tells them. */
  public enum Sort {
    /** A priority. */
    PRIORITY("priority", "Priorities"),
    /** A part of a priority. */
    PART("part", "Parts of priorities"),
    /** A theme. */
    THEME("theme", "Themes"),
    /** An aim. */
    AIM("aim", "Aims"),
    /** An action. */
    ACTION("action", "Actions");

    private final String word;
    private final String heading;

    Sort(String word, String heading) {
      this.word = word;
      this.heading = heading;
    }

    /** As people write it. */
    public String word() {
      return word;
    }

    /** Over several of them. */
    public String heading() {
      return heading;
    }
  }

  /** Refuses neither and both. */
  public Item {
    if ((of == null) == (action == null)) {
      throw new InvalidValueException("name one of what an edition commits to and an action");
    }
  }

  static Item of(Edition text, Commitment commitment) {
    return new Item(commitment, null, commitment.called(text));
  }

  static Item of(Obligation action) {
    return new Item(null, action.id(), action.what());
  }

  /** What sort of thing it is. */
  public Sort sort() {
    if (of == null) {
      return Sort.ACTION;
    } else if (of.priority() != null) {
      return of.part() == null ? Sort.PRIORITY : Sort.PART;
    }
    return of.theme() != null ? Sort.THEME : Sort.AIM;
  }

  /** Its id among its sort. */
  public String id() {
    if (action != null) {
      return action.value();
    }
    return Stream.of(Objects.requireNonNull(of).part(), of.priority(), of.theme(), of.aim())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .value();
  }
}
