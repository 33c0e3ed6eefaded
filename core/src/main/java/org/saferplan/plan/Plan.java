package org.saferplan.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Called;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Citation;
import org.saferplan.register.DocumentId;

/**
 * A plan as it is known by its label. What it commits to is in its editions; a label is not a
 * period in force.
 *
 * @param label as printed, such as "2013–18"
 * @param strapline the plan's motto
 * @param term the years of the label
 * @param rolling whether it is carried on a year with each refresh
 * @param follows the plan before it
 */
public record Plan(
    @Derived Id id,
    String title,
    @Nullable String label,
    @Nullable String strapline,
    Period term,
    @Nullable Boolean rolling,
    @Called("plan before") @Nullable Id follows,
    List<Citation> sources,
    @Nullable String note)
    implements Document {

  /** Names a plan. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.PLAN;
    }
  }

  /** Refuses a plan that follows itself. */
  public Plan {
    title = InvalidValueException.requireText(title, "the plan's title");
    id = Derived.Ids.given(id, title, Id::new);
    sources = List.copyOf(sources);
    if (id.equals(follows)) {
      throw new InvalidValueException("a plan does not follow itself");
    }
  }

  @Override
  public Key key() {
    return id.key();
  }

  /** The same under another id. */
  public Plan withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
