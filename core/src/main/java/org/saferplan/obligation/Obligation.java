package org.saferplan.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;
import org.saferplan.plan.Priority;
import org.saferplan.register.DocumentId;

/**
 * One thing that is owed; on screen, an action.
 *
 * @param what is to be done
 * @param serves the priorities it serves; none for one that serves nothing
 * @param leads who owes it
 * @param due by when
 * @param basis why it is owed
 * @param actionPlan the action plan it stands in
 * @param success how it will show that it was done well
 * @param updates what was said of it, the first one first
 * @param completed when it was done, if it was
 */
public record Obligation(
    @Derived Id id,
    String what,
    List<Priority.Ref> serves,
    List<Party> leads,
    @Nullable Due due,
    Basis basis,
    ActionPlan.@Nullable Id actionPlan,
    @Nullable String success,
    List<Update> updates,
    @Nullable Completion completed,
    List<Citation> sources,
    @Nullable String note)
    implements Document {

  /** Names an obligation. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.OBLIGATION;
    }
  }

  /**
   * When it is due.
   *
   * @param by the last day, as exactly as it is known; blank for one that has none
   * @param ongoing whether it goes on, so that no day completes it
   * @param printed as the paper puts it
   */
  public record Due(@Nullable PartialDate by, @Nullable Boolean ongoing, @Nullable String printed) {
    /** Refuses a time that says nothing. */
    public Due {
      if (by == null && ongoing == null && printed == null) {
        throw new InvalidValueException("say by when, that it goes on, or what the paper says");
      }
    }
  }

  /** Why something is owed. */
  public enum Basis {
    /** A duty in law. */
    LAW,
    /** A decision. */
    DECISION,
    /** The terms of a grant. */
    GRANT,
    /** An action plan. */
    ACTION_PLAN,
    /** The minutes of a meeting. */
    MINUTE
  }

  /**
   * What was said of it.
   *
   * @param happened what happened
   * @param onTrack whether it is on track
   * @param next the next step
   */
  public record Update(
      PartialDate on,
      String happened,
      @Nullable Boolean onTrack,
      @Nullable String next,
      List<Citation> sources) {
    /** Refuses an update that says nothing. */
    public Update {
      happened = InvalidValueException.requireText(happened, "what happened");
      sources = List.copyOf(sources);
    }
  }

  /**
   * It was done.
   *
   * @param achieved what came of it
   */
  public record Completion(PartialDate on, String achieved, List<Citation> sources) {
    /** Refuses a completion that says nothing. */
    public Completion {
      achieved = InvalidValueException.requireText(achieved, "what was achieved");
      sources = List.copyOf(sources);
    }
  }

  /** Takes copies. */
  public Obligation {
    what = InvalidValueException.requireText(what, "what is to be done");
    id = Derived.Ids.given(id, what, Id::new);
    serves = List.copyOf(serves);
    leads = List.copyOf(leads);
    updates = List.copyOf(updates);
    sources = List.copyOf(sources);
  }

  @Override
  public Key key() {
    return id.key();
  }

  @Override
  public String title() {
    return what;
  }

  /** With one more update. */
  public Obligation withUpdate(Update update) {
    return new Obligation(
        id,
        what,
        serves,
        leads,
        due,
        basis,
        actionPlan,
        success,
        Entries.plus(updates, update),
        completed,
        sources,
        note);
  }

  /** Completed. */
  public Obligation withCompletion(Completion completion) {
    return new Obligation(
        id,
        what,
        serves,
        leads,
        due,
        basis,
        actionPlan,
        success,
        updates,
        completion,
        sources,
        note);
  }

  /** The same under another id. */
  public Obligation withId(String other) {
    return new Obligation(
        new Id(other),
        what,
        serves,
        leads,
        due,
        basis,
        actionPlan,
        success,
        updates,
        completed,
        sources,
        note);
  }
}
