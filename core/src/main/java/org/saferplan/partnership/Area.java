package org.saferplan.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * An area for which something is counted, done or adopted.
 *
 * @param within the area it is part of, if any
 * @param period when it exists, if that ends or began: areas merge and split
 * @param formedFrom the areas it was formed from; several for a merger, one for a part split off
 * @param note anything else on record about it
 */
public record Area(
    @Derived Id id,
    String name,
    @Nullable Id within,
    Period period,
    List<Id> formedFrom,
    @Nullable String note) {

  /** Names an area. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.has(register, Partnership::areas, area -> area.id().equals(this));
    }

    @Override
    public String named() {
      return "area " + value;
    }
  }

  /** Derives a blank id from the name. */
  public Area {
    name = InvalidValueException.requireText(name, "the area's name");
    id = Derived.Ids.given(id, name, Id::new);
    formedFrom = List.copyOf(formedFrom);
  }

  /** The same under another id. */
  public Area withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
