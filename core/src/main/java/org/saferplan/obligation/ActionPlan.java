package org.saferplan.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Citation;
import org.saferplan.plan.Edition;
import org.saferplan.register.DocumentId;

/**
 * What one body undertakes under an edition, or that it undertakes nothing in writing.
 *
 * @param body whose it is; blank for the whole partnership's
 * @param edition the edition it delivers
 * @param extent how much of it is on record
 */
public record ActionPlan(
    @Derived Id id,
    String title,
    Body.@Nullable Id body,
    Edition.Id edition,
    Extent extent,
    @Nullable Period period,
    List<Citation> sources,
    @Nullable String note)
    implements Document {

  /** Names an action plan. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.ACTION_PLAN;
    }
  }

  /** How much of an action plan is on record. */
  public enum Extent {
    /** Its actions are on record. */
    ACTIONS_ON_RECORD,
    /** That there is one is on record, its actions are not. */
    ACTIONS_NOT_ON_RECORD,
    /** That there is none is on record. */
    NONE_MADE
  }

  /** Takes copies. */
  public ActionPlan {
    title = InvalidValueException.requireText(title, "the action plan's title");
    id = Derived.Ids.given(id, title, Id::new);
    sources = List.copyOf(sources);
  }

  @Override
  public Key key() {
    return id.key();
  }

  /** The same, its actions on record. */
  ActionPlan withActionsOnRecord() {
    return Copy.with(this, "extent", Extent.ACTIONS_ON_RECORD);
  }

  /** The same under another id. */
  public ActionPlan withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
