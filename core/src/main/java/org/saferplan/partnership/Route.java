package org.saferplan.partnership;

import java.util.List;
import java.util.Objects;
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
   * A step of a route, taken when every one of its bodies and posts has taken it, in any order.
   *
   * @param bodies the bodies, and the posts, that take it
   * @param power what they may do; blank where it is not on record
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
     * Who takes a step: a body, or a post by its own right, such as a single member of the cabinet
     * or the Police and Crime Commissioner. Exactly one of the two.
     *
     * @param capacity in which the body takes the step; blank where it has but one
     */
    public record Taker(
        Body.@Nullable Id body, Post.@Nullable Id post, @Nullable Capacity capacity) {
      /** Refuses nobody, both, and a post in a capacity. */
      public Taker {
        if ((body == null) == (post == null)) {
          throw new InvalidValueException("a step is taken by a body or by a post: name one");
        }
        if (post != null && capacity != null) {
          throw new InvalidValueException("a post acts in no capacity: that is a body's");
        }
      }

      /** A body that has but one capacity. */
      public static Taker of(Body.Id body) {
        return new Taker(body, null, null);
      }

      /** A post. */
      public static Taker of(Post.Id post) {
        return new Taker(null, post, null);
      }

      /** Who it is, in whatever capacity. */
      public Party party() {
        return body == null ? Party.of(Objects.requireNonNull(post)) : Party.of(body);
      }
    }

    /** Refuses a step of nobody. */
    public Step {
      bodies = List.copyOf(bodies);
      if (bodies.isEmpty()) {
        throw new InvalidValueException("a step has at least one body or post that takes it");
      }
    }

    /** Whether nothing waits for it: the bodies only comment. */
    public boolean isComment() {
      return power == Power.COMMENTS;
    }

    /** Whether the body or post takes part in it. */
    public boolean isTakenBy(Party party) {
      return bodies.stream().anyMatch(taker -> taker.party().equals(party));
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
