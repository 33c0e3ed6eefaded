package org.saferplan.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Kind;
import org.saferplan.fund.Fund;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/** By what names the things on one record go. */
final class KnownNames {
  private final Register register;
  private final Partnership partnership;
  private final Names<Party> parties = new Names<>();
  private final Names<Area.Id> areas = new Names<>();
  private final Names<Fund.Id> funds = new Names<>();
  private final Names<RatingScheme.Ref> ratings = new Names<>();
  private final Map<Edition.Id, Names<Commitment>> commitments = new HashMap<>();

  KnownNames(Register register) {
    this.register = register;
    this.partnership = Partnership.of(register).orElseThrow();
    partnership
        .posts()
        .forEach(
            post -> add(Party.of(post.id()), post.id().value(), post.name(), post.nameInWelsh()));
    partnership
        .bodies()
        .forEach(
            body ->
                add(
                    Party.of(body.id()),
                    body.id().value(),
                    body.name(),
                    body.nameInWelsh(),
                    body.shortName()));
    partnership
        .organisations()
        .forEach(
            each -> add(Party.of(each.id()), each.id().value(), each.name(), each.shortName()));
    for (Area area : partnership.areas()) {
      areas.add(area.id(), area.id().value());
      areas.add(area.id(), area.name());
    }
    for (Fund fund : register.list(Fund.class, Kind.FUND)) {
      funds.add(fund.id(), fund.id().value());
      funds.add(fund.id(), fund.title());
    }
    partnership.vocabulary().ratingSchemes().forEach(this::add);
  }

  private void add(Party party, @Nullable String... names) {
    for (String name : names) {
      parties.add(party, name);
    }
  }

  private void add(RatingScheme scheme) {
    for (RatingScheme.Rating rating : scheme.ratings()) {
      RatingScheme.Ref ref = new RatingScheme.Ref(scheme.id(), rating.id());
      ratings.add(ref, rating.id().value());
      ratings.add(ref, rating.word());
      ratings.add(ref, scheme.name() + ": " + rating.word());
      ratings.add(ref, scheme.id().value() + ": " + rating.word());
    }
  }

  Register register() {
    return register;
  }

  Partnership partnership() {
    return partnership;
  }

  Names<Party> parties() {
    return parties;
  }

  Names<Area.Id> areas() {
    return areas;
  }

  Names<Fund.Id> funds() {
    return funds;
  }

  Names<RatingScheme.Ref> ratings() {
    return ratings;
  }

  /** What an edition commits to. */
  Names<Commitment> commitments(Edition.Id edition) {
    return commitments.computeIfAbsent(
        edition,
        absent ->
            register
                .find(Edition.class, absent.key())
                .map(KnownNames::named)
                .orElseGet(Names::new));
  }

  private static Names<Commitment> named(Edition edition) {
    Names<Commitment> names = new Names<>();
    all(edition)
        .forEach(
            commitment -> called(commitment, edition).forEach(name -> names.add(commitment, name)));
    return names;
  }

  private static Stream<Commitment> all(Edition edition) {
    Edition.Id id = edition.id();
    return Stream.of(
            edition.priorities().stream().map(each -> Commitment.to(id, each.id())),
            edition.priorities().stream()
                .flatMap(
                    priority ->
                        priority.parts().stream()
                            .map(part -> new Commitment(id, priority.id(), part.id(), null, null))),
            edition.themes().entries().stream().map(each -> Commitment.to(id, each.id())),
            edition.aims().stream().map(each -> Commitment.to(id, each.id())))
        .flatMap(each -> each);
  }

  /** By what it goes: its name; its kind and id; its id. */
  private static List<String> called(Commitment of, Edition edition) {
    List<String> names = new ArrayList<>(List.of(of.called(edition)));
    if (of.part() != null) {
      names.add(Objects.requireNonNull(of.priority()).value() + ": " + of.part().value());
      names.add(of.part().value());
    } else if (of.priority() != null) {
      names.add("priority " + of.priority().value());
      names.add(of.priority().value());
    } else if (of.theme() != null) {
      names.add("theme " + of.theme().value());
      names.add(of.theme().value());
    } else {
      names.add("aim " + Objects.requireNonNull(of.aim()).value());
      names.add(of.aim().value());
    }
    return names;
  }

  /** What an edition commits to, named so that it is found again. */
  String written(Commitment commitment) {
    return register
        .find(Edition.class, commitment.edition().key())
        .map(edition -> commitments(edition.id()).written(commitment, called(commitment, edition)))
        .orElseGet(commitment::named);
  }

  /** What a party is called, so that it is found again. */
  String written(Party party) {
    String id =
        Stream.of(party.post(), party.body(), party.organisation())
            .filter(Objects::nonNull)
            .map(each -> each.value())
            .findFirst()
            .orElseGet(() -> party.called(partnership));
    return parties.written(party, List.of(party.called(partnership), id));
  }

  /** What an area is called, so that it is found again. */
  String written(Area.Id area) {
    return areas.written(
        area, List.of(partnership.area(area).map(Area::name).orElse(area.value()), area.value()));
  }

  /** A rating by its scheme and its word. */
  String told(RatingScheme.Ref rating) {
    return scheme(rating)
        .flatMap(
            scheme ->
                scheme
                    .rating(rating.rating())
                    .map(each -> "%s: %s".formatted(scheme.name(), each.word())))
        .orElseGet(rating::named);
  }

  /** The words of all ratings. */
  String ratingWords() {
    return partnership.vocabulary().ratingSchemes().stream()
        .flatMap(scheme -> scheme.ratings().stream())
        .map(RatingScheme.Rating::word)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Whether the rating says that it is done. */
  boolean saysComplete(RatingScheme.Ref rating) {
    return partnership.vocabulary().rating(rating).stream()
        .anyMatch(each -> each.says() == RatingScheme.Says.COMPLETE);
  }

  private Optional<RatingScheme> scheme(RatingScheme.Ref rating) {
    return partnership.vocabulary().ratingSchemes().stream()
        .filter(each -> each.id().equals(rating.scheme()))
        .findFirst();
  }

  /** The names of an edition's priorities. */
  String priorityNames(Edition.Id edition) {
    return register.find(Edition.class, edition.key()).stream()
        .flatMap(found -> found.priorities().stream())
        .map(priority -> "“" + priority.name() + "”")
        .collect(Collectors.joining(", "));
  }

  /** An action by its id, reference and words, so that it can be told from another. */
  static String told(Obligation action) {
    return action.reference() == null
        ? action.id().value()
        : action.id().value() + " (" + action.reference() + ")";
  }
}
