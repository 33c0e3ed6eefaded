package org.saferplan.cli.example;

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
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.saferplan.Saferplan;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.exchange.Export;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;
import org.saferplan.store.InMemoryStore;

/** The file of an example, and a record of its own to bring it into. */
final class Example implements AutoCloseable {
  static final Partnership.Id ID = new Partnership.Id("safer-maidstone");

  private static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2020-06-01T12:00:00Z"), ZoneId.of("Europe/London"));

  static final Validator VALIDATOR =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private final Saferplan saferplan = Saferplan.over(new InMemoryStore(NOON), VALIDATOR, NOON);
  private final Partnership.Id partnership;

  private Example(Partnership.Id partnership) {
    this.partnership = partnership;
  }

  /** A record in which nothing stands yet. */
  static Example empty() {
    return new Example(ID);
  }

  /** A record into which the invented district was imported as of a day. */
  static Example invented(LocalDate day) {
    ImportPartnership file = read(InventedDistrict.on(day));
    Example example = new Example(file.partnership().id());
    example.does(file);
    return example;
  }

  static ImportPartnership read(byte[] json) {
    return LANGUAGE.read(json, ImportPartnership.class).getOrRefuse();
  }

  static List<Fault> faultsOf(byte[] json) {
    return LANGUAGE.read(json, ImportPartnership.class).faults();
  }

  static String write(ImportPartnership file) {
    return LANGUAGE.write(file);
  }

  /** A record into which the file was imported. */
  static Example imported() {
    Example example = empty();
    example.does(file());
    return example;
  }

  static String text() {
    try (InputStream file = Example.class.getResourceAsStream("safer-maidstone.json")) {
      return new String(
          Objects.requireNonNull(file, "the example is missing").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ImportPartnership file() {
    return LANGUAGE.read(text(), ImportPartnership.class).getOrRefuse();
  }

  void does(Command command) {
    saferplan.as(Actor.officer("Community Safety Manager")).execute(command);
  }

  Register register() {
    return saferplan.register(partnership);
  }

  Partnership partnership() {
    return Partnership.of(register()).orElseThrow();
  }

  <T extends Document> T get(Class<T> type, Key key) {
    return register().find(type, key).orElseThrow();
  }

  List<Document> documents() {
    return register().documents().toList();
  }

  String export() {
    return LANGUAGE.write(Export.of(register(), hash -> saferplan.file(partnership, hash)));
  }

  @Override
  public void close() {
    saferplan.close();
  }
}
