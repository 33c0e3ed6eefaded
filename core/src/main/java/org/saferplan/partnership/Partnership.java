package org.saferplan.partnership;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Called;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.register.Register;

/**
 * A community safety partnership: who it is, and what its record rests on.
 *
 * @param nameInWelsh where the partnership has it
 * @param notice what every reader is to be told first, such as that the partnership is invented
 * @param tier where it stands among councils now
 * @param formerTiers where it stood before councils were reorganised
 * @param formedFrom the partnerships it came from
 * @param splitInto the partnerships it became
 * @param areas the first is the partnership's own, if any is given
 * @param practice how it works its plan; as usual if blank
 * @param retentionPeriods for how long it keeps what; blank where it has not said
 */
public record Partnership(
    @Derived Id id,
    String name,
    @Called("name in Welsh") @Nullable String nameInWelsh,
    @Nullable String shortName,
    @Nullable String notice,
    Nation nation,
    Tier tier,
    List<FormerTier> formerTiers,
    List<Lineage> formedFrom,
    List<Lineage> splitInto,
    List<Area> areas,
    List<Organisation> organisations,
    List<Post> posts,
    List<Body> bodies,
    List<Route> routes,
    List<Source> sources,
    List<Dataset> datasets,
    List<OutsidePlan> outsidePlans,
    Vocabulary vocabulary,
    List<OwnRule> ownRules,
    @Nullable Practice practice,
    List<RetentionPeriod> retentionPeriods)
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
    datasets = Entries.distinct(datasets, Dataset::id, "datasets");
    outsidePlans = Entries.distinct(outsidePlans, OutsidePlan::id, "outside plans");
    ownRules = Entries.distinct(ownRules, OwnRule::id, "rules");
    retentionPeriods = Entries.distinct(retentionPeriods, RetentionPeriod::id, "retention periods");
    formerTiers = List.copyOf(formerTiers);
    formedFrom = List.copyOf(formedFrom);
    splitInto = List.copyOf(splitInto);
  }

  /** Where it stood among councils before a reorganisation, for a period. */
  public record FormerTier(Tier tier, Period period) {}

  /**
   * Another partnership, with a record of its own, that this one came from or became.
   *
   * @param partnership its name
   * @param on when
   */
  public record Lineage(String partnership, @Nullable PartialDate on, List<Citation> sources) {
    /** Refuses a partnership without a name. */
    public Lineage {
      partnership = InvalidValueException.requireText(partnership, "the other partnership's name");
      sources = List.copyOf(sources);
    }
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

  /** Where it stood among councils on this day. */
  public Tier tier(LocalDate day) {
    return formerTiers.stream()
        .filter(former -> former.period().covers(day))
        .map(FormerTier::tier)
        .findFirst()
        .orElse(tier);
  }

  /** The area of this id. */
  public Optional<Area> area(Area.Id wanted) {
    return areas.stream().filter(area -> area.id().equals(wanted)).findFirst();
  }

  /** The outside plan of this id. */
  public Optional<OutsidePlan> outsidePlan(OutsidePlan.Id wanted) {
    return outsidePlans.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** Whether one area is the other, or a part of it, however far down. */
  public boolean isWithin(Area.Id inner, Area.Id outer) {
    Set<Area.Id> seen = new HashSet<>();
    Optional<Area.Id> each = Optional.of(inner);
    while (each.isPresent() && seen.add(each.get())) {
      if (each.get().equals(outer)) {
        return true;
      }
      each = each.flatMap(this::area).map(Area::within);
    }
    return false;
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

  /** With these areas instead. */
  public Partnership withAreas(List<Area> changed) {
    return Copy.with(this, "areas", changed);
  }

  /** With these organisations instead. */
  public Partnership withOrganisations(List<Organisation> changed) {
    return Copy.with(this, "organisations", changed);
  }

  /** With these posts instead. */
  public Partnership withPosts(List<Post> changed) {
    return Copy.with(this, "posts", changed);
  }

  /** With these bodies instead. */
  public Partnership withBodies(List<Body> changed) {
    return Copy.with(this, "bodies", changed);
  }

  /** With these routes instead. */
  public Partnership withRoutes(List<Route> changed) {
    return Copy.with(this, "routes", changed);
  }

  /** With these sources instead. */
  public Partnership withSources(List<Source> changed) {
    return Copy.with(this, "sources", changed);
  }

  /** With these datasets instead. */
  public Partnership withDatasets(List<Dataset> changed) {
    return Copy.with(this, "datasets", changed);
  }

  /** With these outside plans instead. */
  public Partnership withOutsidePlans(List<OutsidePlan> changed) {
    return Copy.with(this, "outsidePlans", changed);
  }

  /** With these rules of its own instead. */
  public Partnership withOwnRules(List<OwnRule> changed) {
    return Copy.with(this, "ownRules", changed);
  }

  /** Working its plan so instead. */
  public Partnership withPractice(Practice changed) {
    return Copy.with(this, "practice", changed);
  }

  /** With these retention periods instead. */
  public Partnership withRetentionPeriods(List<RetentionPeriod> changed) {
    return Copy.with(this, "retentionPeriods", changed);
  }

  /** With these words of its own instead. */
  public Partnership withVocabulary(Vocabulary changed) {
    return Copy.with(this, "vocabulary", changed);
  }
}
