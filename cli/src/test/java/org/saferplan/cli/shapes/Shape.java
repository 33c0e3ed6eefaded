package org.saferplan.cli.shapes;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.saferplan.Saferplan;
import org.saferplan.adoption.Standing;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.command.Actor;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.fund.Fund;
import org.saferplan.json.JsonLanguage;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;
import org.saferplan.store.InMemoryStore;

/** One of the invented partnerships, as it stands on record once its file was taken in. */
final class Shape {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-06-01T12:00:00Z"), ZoneId.of("Europe/London"));

  static final Shape JOINT = new Shape("joint-english");
  static final Shape WELSH = new Shape("welsh");
  static final Shape UNITARY = new Shape("three-year-unitary");
  static final Shape DISTRICT = new Shape("rolling-district-refresh");
  static final Shape COUNTY = new Shape("county-above-districts");
  static final Shape MERGED = new Shape("merged-districts");

  private final Register register;

  private Shape(String name) {
    ImportPartnership file =
        new JsonLanguage(Saferplan.documents())
            .read(text(name), ImportPartnership.class)
            .getOrRefuse();
    try (Saferplan saferplan = Saferplan.over(new InMemoryStore(NOON), validator(), NOON)) {
      saferplan.as(Actor.officer("Community Safety Manager")).execute(file);
      register = saferplan.register(file.partnership().id());
    }
  }

  private static Validator validator() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .ignoreXmlConfiguration()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }

  private static String text(String name) {
    try (InputStream file = Shape.class.getResourceAsStream(name + ".json")) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Register register() {
    return register;
  }

  Partnership partnership() {
    return Partnership.of(register).orElseThrow();
  }

  private <T extends Document> T get(Class<T> type, Key key) {
    return register.find(type, key).orElseThrow();
  }

  Assessment assessment(String id) {
    return get(Assessment.class, new Assessment.Id(id).key());
  }

  Figure figure(String assessment, String id) {
    return assessment(assessment).figure(new Figure.Id(id)).orElseThrow();
  }

  Edition edition(String id) {
    return get(Edition.class, new Edition.Id(id).key());
  }

  Priority priority(String edition, String id) {
    return edition(edition).priority(new Priority.Id(id)).orElseThrow();
  }

  Aim aim(String edition, String id) {
    return edition(edition).aim(new Aim.Id(id)).orElseThrow();
  }

  Obligation action(String id) {
    return get(Obligation.class, new Obligation.Id(id).key());
  }

  Due due(String action) {
    return Objects.requireNonNull(action(action).due());
  }

  List<Obligation> actions() {
    return register.list(Obligation.class, Kind.OBLIGATION);
  }

  Measure measure(String id) {
    return get(Measure.class, new Measure.Id(id).key());
  }

  List<Measure> measures() {
    return register.list(Measure.class, Kind.MEASURE);
  }

  Fund fund(String id) {
    return get(Fund.class, new Fund.Id(id).key());
  }

  Meeting meeting(String id) {
    return get(Meeting.class, new Meeting.Id(id).key());
  }

  /** Everything that was decided, the first meeting first. */
  Stream<Matter> matters() {
    return Meeting.heldBy(register, LocalDate.of(2030, 1, 1)).stream()
        .flatMap(meeting -> meeting.decisions().stream())
        .flatMap(decision -> decision.matters().stream());
  }

  Standing standing(String edition, String on) {
    return Standing.of(register, new Edition.Id(edition).key(), LocalDate.parse(on));
  }

  Standing standing(String edition, String on, String area) {
    return Standing.of(
        register, new Edition.Id(edition).key(), LocalDate.parse(on), new Area.Id(area));
  }
}
