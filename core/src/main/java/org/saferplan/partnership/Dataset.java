package org.saferplan.partnership;

import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * A kind of figure: what is counted in one way by one publisher, such as police recorded crime. A
 * break in the way it is counted breaks every figure and measure taken from it.
 *
 * @param publisher who counts
 */
public record Dataset(
    @Derived Id id, String name, @Nullable Party publisher, @Nullable String note) {

  /** Names a dataset. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.has(register, Partnership::datasets, each -> each.id().equals(this));
    }

    @Override
    public String named() {
      return "dataset " + value;
    }
  }

  /** Derives a blank id from the name. */
  public Dataset {
    name = InvalidValueException.requireText(name, "the dataset's name");
    id = Derived.Ids.given(id, name, Id::new);
  }

  /** The same under another id. */
  public Dataset withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
