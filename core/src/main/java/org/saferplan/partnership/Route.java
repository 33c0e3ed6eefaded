package org.saferplan.partnership;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * The steps a kind of document takes to adoption. A document keeps the route it began under.
 *
 * @param documents the kinds of document that take it
 * @param period when a document could begin to take it
 * @param steps in order; there is at least one
 */
public record Route(
    @Derived Id id,
    String name,
    List<Kind> documents,
    Period period,
    List<Step> steps,
    List<Citation> sources) {

  /** Names a route. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.has(register, Partnership::routes, route -> route.id().equals(this));
    }

    @Override
    public String named() {
      return "route " + value;
    }
  }

  /**
   * A step of a route, taken when every one of its bodies has taken it, in any order.
   *
   * @param power what the bodies may do; blank where it is not on record
   * @param area the area for which they do it; blank for all
   */
  public record Step(
      Step.Id id, List<Taker> bodies, @Nullable Power power, Area.@Nullable Id area) {

    /** Names a step within its route. */
    public record Id(String value) implements Identifier {
      /** Refuses what is no id. */
      public Id {
        Identifier.checked(value);
      }
    }

    /**
     * A body of a step.
     *
     * @param capacity in which it takes the step; blank where it has but one
     */
    public record Taker(Body.Id body, @Nullable Capacity capacity) {}

    /** Refuses a step of nobody. */
    public Step {
      bodies = List.copyOf(bodies);
      if (bodies.isEmpty()) {
        throw new InvalidValueException("a step has at least one body that takes it");
      }
    }

    /** Whether nothing waits for it: the bodies only comment. */
    public boolean isComment() {
      return power == Power.COMMENTS;
    }

    /** Whether the body takes part in it. */
    public boolean isTakenBy(Body.Id body) {
      return bodies.stream().anyMatch(taker -> taker.body().equals(body));
    }

    /** Whether it is a step for this area; every step is one where no area is asked for. */
    public boolean concerns(Area.@Nullable Id asked) {
      return area == null || asked == null || area.equals(asked);
    }
  }

  /** Derives a blank id from the name; refuses a route of no steps. */
  public Route {
    name = InvalidValueException.requireText(name, "the route's name");
    id = Derived.Ids.given(id, name, Id::new);
    documents = List.copyOf(documents);
    steps = Entries.distinct(steps, Step::id, "steps");
    sources = List.copyOf(sources);
    if (steps.isEmpty()) {
      throw new InvalidValueException("a route has at least one step");
    }
  }

  /** The step of this id. */
  public Optional<Step> step(Step.Id wanted) {
    return steps.stream().filter(step -> step.id().equals(wanted)).findFirst();
  }

  /** The same under another id. */
  public Route withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
