package org.saferplan.partnership;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.register.Register;

/**
 * A community safety partnership: who it is, and what its record rests on.
 *
 * @param notice what every reader is to be told first, such as that the partnership is invented
 * @param areas the first is the partnership's own, if any is given
 */
public record Partnership(
    @Derived Id id,
    String name,
    @Nullable String shortName,
    @Nullable String notice,
    Nation nation,
    Tier tier,
    List<Area> areas,
    List<Organisation> organisations,
    List<Post> posts,
    List<Body> bodies,
    List<Route> routes,
    List<Source> sources)
    implements Document {

  /** Names a partnership. */
  public record Id(String value) implements Identifier, Comparable<Id> {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public int compareTo(Id other) {
      return value.compareTo(other.value);
    }
  }

  /** Derives a blank id from the name; refuses an id that stands twice among its kind. */
  public Partnership {
    name = InvalidValueException.requireText(name, "the partnership's name");
    id = Derived.Ids.given(id, name, Id::new);
    areas = Entries.distinct(areas, Area::id, "areas");
    organisations = Entries.distinct(organisations, Organisation::id, "organisations");
    posts = Entries.distinct(posts, Post::id, "posts");
    bodies = Entries.distinct(bodies, Body::id, "bodies");
    routes = Entries.distinct(routes, Route::id, "routes");
    sources = Entries.distinct(sources, Source::id, "sources");
  }

  /** The partnership whose register this is, if its record has begun. */
  public static Optional<Partnership> of(Register register) {
    return register.list(Partnership.class, Kind.PARTNERSHIP).stream().findFirst();
  }

  static <T> boolean has(
      Register register, Function<Partnership, List<T>> among, Predicate<T> wanted) {
    return of(register).map(among).stream().flatMap(List::stream).anyMatch(wanted);
  }

  @Override
  public Key key() {
    return new Key(Kind.PARTNERSHIP, id.value());
  }

  @Override
  public String title() {
    return name;
  }

  /** The body of this id. */
  public Optional<Body> body(Body.Id wanted) {
    return bodies.stream().filter(body -> body.id().equals(wanted)).findFirst();
  }

  /** The organisation of this id. */
  public Optional<Organisation> organisation(Organisation.Id wanted) {
    return organisations.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** The post of this id. */
  public Optional<Post> post(Post.Id wanted) {
    return posts.stream().filter(post -> post.id().equals(wanted)).findFirst();
  }

  /** The route of this id. */
  public Optional<Route> route(Route.Id wanted) {
    return routes.stream().filter(route -> route.id().equals(wanted)).findFirst();
  }

  /** The source of this id. */
  public Optional<Source> source(Source.Id wanted) {
    return sources.stream().filter(source -> source.id().equals(wanted)).findFirst();
  }

  /** What the body is called; its id if it is not on record. */
  public String called(Body.Id body) {
    return body(body).map(Body::called).orElse(body.value());
  }

  /** A citation as people write it: "Minutes of the committee, minute 127". */
  public String cited(Citation citation) {
    String title = source(citation.source()).map(Source::title).orElse(citation.source().value());
    return citation.place() == null ? title : title + ", " + citation.place();
  }

  /** With these organisations instead. */
  public Partnership withOrganisations(List<Organisation> changed) {
    return new Partnership(
        id, name, shortName, notice, nation, tier, areas, changed, posts, bodies, routes, sources);
  }

  /** With these posts instead. */
  public Partnership withPosts(List<Post> changed) {
    return new Partnership(
        id,
        name,
        shortName,
        notice,
        nation,
        tier,
        areas,
        organisations,
        changed,
        bodies,
        routes,
        sources);
  }

  /** With these bodies instead. */
  public Partnership withBodies(List<Body> changed) {
    return new Partnership(
        id,
        name,
        shortName,
        notice,
        nation,
        tier,
        areas,
        organisations,
        posts,
        changed,
        routes,
        sources);
  }

  /** With these routes instead. */
  public Partnership withRoutes(List<Route> changed) {
    return new Partnership(
        id,
        name,
        shortName,
        notice,
        nation,
        tier,
        areas,
        organisations,
        posts,
        bodies,
        changed,
        sources);
  }

  /** With these sources instead. */
  public Partnership withSources(List<Source> changed) {
    return new Partnership(
        id,
        name,
        shortName,
        notice,
        nation,
        tier,
        areas,
        organisations,
        posts,
        bodies,
        routes,
        changed);
  }
}
