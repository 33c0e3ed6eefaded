package org.saferplan.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Called;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * A role in an organisation or body, never a person.
 *
 * @param nameInWelsh where the partnership has it
 * @param organisation whose post it is, if known
 * @param vacant when nobody held it; a vacancy that is not over has no last day
 */
public record Post(
    @Derived Id id,
    String name,
    @Called("name in Welsh") @Nullable String nameInWelsh,
    Organisation.@Nullable Id organisation,
    List<Period> vacant) {
  /** Names a post. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.has(register, Partnership::posts, post -> post.id().equals(this));
    }

    @Override
    public String named() {
      return "post " + value;
    }
  }

  /** Derives a blank id from the name. */
  public Post {
    name = InvalidValueException.requireText(name, "the post's name");
    id = Derived.Ids.given(id, name, Id::new);
    vacant = List.copyOf(vacant);
  }

  /** The vacancy that covers this day, if one on record does. */
  public Optional<Period> vacancy(LocalDate day) {
    return vacant.stream().filter(each -> each.covers(day)).findFirst();
  }

  /** The same under another id. */
  public Post withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
