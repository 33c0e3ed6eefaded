package org.saferplan.partnership;

import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;

/**
 * A rule that the partnership has given itself, such as in its terms of reference.
 *
 * @param text what it asks for, in the partnership's words
 * @param citation where it is written
 * @param period when it applies
 * @param asks the same for a machine
 */
public record OwnRule(
    @Derived Id id, String text, @Nullable Citation citation, Period period, Requirement asks) {

  /** Names a rule of the partnership. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /**
   * An answer for each of the things that can be asked for.
   *
   * @param <T> the answer
   */
  public interface Cases<T> {
    /** For {@link Requirement.EveryPriorityHas}. */
    T everyPriorityHas(PriorityNeed what);

    /** For {@link Requirement.EveryActionHas}. */
    T everyActionHas(ActionNeed what);

    /** For {@link Requirement.EveryMeasureHas}. */
    T everyMeasureHas(MeasureNeed what);

    /** For {@link Requirement.BodyMeets}. */
    T bodyMeets(Body.Id body, int everyMonths);

    /** For {@link Requirement.ActionsUpdated}. */
    T actionsUpdated(int withinDays);
  }

  /** What a partnership's rule can ask for. */
  public sealed interface Requirement {
    /** The answer for the one thing of these that is asked for. */
    <T> T fold(Cases<T> cases);

    /** Every priority of the edition has one of these. */
    record EveryPriorityHas(PriorityNeed what) implements Requirement {
      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.everyPriorityHas(what);
      }
    }

    /** Every action that serves the edition and is not closed has one of these. */
    record EveryActionHas(ActionNeed what) implements Requirement {
      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.everyActionHas(what);
      }
    }

    /** Every measure that is live has one of these. */
    record EveryMeasureHas(MeasureNeed what) implements Requirement {
      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.everyMeasureHas(what);
      }
    }

    /** A body meets so often. */
    record BodyMeets(Body.Id body, int everyMonths) implements Requirement {
      /** Refuses what is never. */
      public BodyMeets {
        everyMonths = atLeastOne(everyMonths, "months");
      }

      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.bodyMeets(body, everyMonths);
      }
    }

    /** Every open action was updated within so many days. */
    record ActionsUpdated(int withinDays) implements Requirement {
      /** Refuses what is never. */
      public ActionsUpdated {
        withinDays = atLeastOne(withinDays, "days");
      }

      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.actionsUpdated(withinDays);
      }
    }

    private static int atLeastOne(int number, String of) {
      if (number < 1) {
        throw new InvalidValueException("give a number of %s of at least one".formatted(of));
      }
      return number;
    }
  }

  /** What a priority can be asked to have. */
  public enum PriorityNeed {
    /** Somebody who leads it. */
    LEAD,
    /** A body that serves it. */
    GROUP,
    /** A finding that it rests on. */
    FINDING,
    /** An action. */
    ACTION,
    /** A measure. */
    MEASURE
  }

  /** What an action can be asked to have. */
  public enum ActionNeed {
    /** Something it serves. */
    SERVES,
    /** Somebody who leads it. */
    LEAD,
    /** A day by which it is due, or that it goes on. */
    DUE,
    /** What success looks like. */
    SUCCESS,
    /** What it takes. */
    RESOURCES
  }

  /** What a measure can be asked to have. */
  public enum MeasureNeed {
    /** A baseline. */
    BASELINE,
    /** A target. */
    TARGET,
    /** A result within the last year. */
    RESULT
  }

  /** Derives a blank id from the text. */
  public OwnRule {
    text = InvalidValueException.requireText(text, "what the rule asks for");
    id = Derived.Ids.given(id, text, Id::new);
  }

  /** The same under another id. */
  public OwnRule withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
