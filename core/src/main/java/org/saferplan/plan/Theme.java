package org.saferplan.plan;

import java.util.List;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Citation;

/** What runs across all priorities and is none. */
public record Theme(@Derived Id id, String name, List<Citation> sources) {
  /** Names a theme within its edition. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /** Derives a blank id from the name. */
  public Theme {
    name = InvalidValueException.requireText(name, "the theme's name");
    id = Derived.Ids.given(id, name, Id::new);
    sources = List.copyOf(sources);
  }
}
