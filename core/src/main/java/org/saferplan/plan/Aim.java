package org.saferplan.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * What is wanted under a priority or theme, at any depth. Actions serve it and measures measure it;
 * nobody owes it.
 *
 * @param words what is wanted, as printed
 * @param reference as printed, such as "1.2"; not always unique
 * @param level what the partnership calls an aim of this depth
 * @param under what it belongs to; nothing where that is not on record
 * @param leads who leads it, where that is somebody else than above it
 */
public record Aim(
    @Derived Id id,
    String words,
    @Nullable String reference,
    Vocabulary.Level.@Nullable Id level,
    List<Parent> under,
    List<Party> leads,
    List<Citation> sources,
    @Nullable String note) {

  /** Names an aim within its edition. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /**
   * What an aim belongs to, in the same edition: a priority or a part of one, a theme, or an aim
   * above it.
   */
  public record Parent(
      Priority.@Nullable Id priority,
      Priority.Part.@Nullable Id part,
      Theme.@Nullable Id theme,
      @Nullable Id aim)
      implements Reference {
    /** Refuses no parent, and two. */
    public Parent {
      if (Stream.of(priority, theme, aim).filter(Objects::nonNull).count() != 1) {
        throw new InvalidValueException("name one of priority, theme and aim");
      }
      if (part != null && priority == null) {
        throw new InvalidValueException("a part is one of a priority: name the priority");
      }
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return within instanceof Edition edition
          && new Commitment(edition.id(), priority, part, theme, aim).isIn(edition);
    }

    @Override
    public String named() {
      return Commitment.words(priority, part, theme, aim) + " in this edition";
    }
  }

  /** Derives a blank id from the words. */
  public Aim {
    words = InvalidValueException.requireText(words, "what is wanted");
    id = Derived.Ids.given(id, words, Id::new);
    under = List.copyOf(under);
    leads = List.copyOf(leads);
    sources = List.copyOf(sources);
  }

  /** Under these instead. */
  public Aim withUnder(List<Parent> other) {
    return Copy.with(this, "under", other);
  }

  /** The same under another id. */
  public Aim withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
