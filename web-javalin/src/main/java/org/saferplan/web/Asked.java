package org.saferplan.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.saferplan.Saferplan;
import org.saferplan.audience.Language;
import org.saferplan.document.Key;
import org.saferplan.document.Version;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/** What an address asks for. What is no id names nothing, so it is not found. */
final class Asked {
  private static final int LONGEST_QUOTED = 100;

  private Asked() {}

  static Partnership.Id partnership(Context context) {
    return path(context, "partnership", Partnership.Id::new);
  }

  /**
   * Everything on record for the partnership of the path: as it stands, or as the revision of the
   * query {@code revision} left it.
   */
  static Register register(Context context, Saferplan saferplan) {
    Partnership.Id partnership = partnership(context);
    OptionalLong revision = revision(context, "revision");
    return revision.isPresent()
        ? saferplan.register(partnership, revision.getAsLong())
        : saferplan.register(partnership);
  }

  /** The revision that the query names so; empty where it names none. */
  static OptionalLong revision(Context context, String name) {
    String given = context.queryParam(name);
    if (given == null || given.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!given.matches("[1-9][0-9]{0,17}")) {
      throw Problem.badRequest(
              "revision",
              "\"%s\" is no revision".formatted(quoted(given)),
              "write %s=12: the number of a commit, as the history has it".formatted(name))
          .exception();
    }
    return OptionalLong.of(Long.parseLong(given));
  }

  /** Refuses to tell the past where only the present is told, or to change it. */
  static void presentOnly(Context context) {
    if (context.queryParam("revision") != null) {
      throw Problem.badRequest(
              "not-the-past",
              "what stands here is about the record as it is now, and not at a revision",
              "leave revision out, or ask for a document or a reading under the API")
          .exception();
    }
  }

  /** The value in the path under this name. */
  static <T> T path(Context context, String name, Function<String, T> make) {
    return named(context.pathParam(name), name, make);
  }

  /** The edition of the query {@code edition}; nothing where there is none. */
  static Optional<Edition> edition(Context context, Register register) {
    String given = context.queryParam("edition");
    if (given == null) {
      return Optional.empty();
    }
    Edition.Id id = named(given, "edition", Edition.Id::new);
    return Optional.of(
        register
            .find(Edition.class, id.key())
            .orElseThrow(
                () ->
                    RefusedException.because(
                        Kind.NOT_FOUND, "not-on-record", "there is no " + id.named(), "")));
  }

  private static <T> T named(String given, String name, Function<String, T> make) {
    try {
      return make.apply(given);
    } catch (InvalidValueException e) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "not-an-id",
          "there is no %s \"%s\": %s".formatted(name, quoted(given), e.getMessage()),
          "");
    }
  }

  /** The key of a document of this kind. */
  static Key key(Context context, org.saferplan.document.Kind kind) {
    return path(context, "id", id -> new Key(kind, id));
  }

  /** The key of the text that is named: a document of this kind, or a version of it. */
  static Key text(org.saferplan.document.Kind kind, String named) {
    return named(named, kind.words(), given -> Version.textKey(kind, given));
  }

  /** The day of the query {@code on}; today where there is none. */
  static LocalDate day(Context context, LocalDate today) {
    return day(context, "on", today);
  }

  /** The day that the query names so; another where it names none. */
  static LocalDate day(Context context, String name, LocalDate otherwise) {
    String given = context.queryParam(name);
    if (given == null || given.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(given);
    } catch (DateTimeException e) {
      throw Problem.badRequest(
              "date",
              "\"%s\" is no day".formatted(quoted(given)),
              "write %s=2018-04-11: year, month and day".formatted(name))
          .exception();
    }
  }

  /** So many days, as the query names them; another number where it names none. */
  static int days(Context context, String name, int otherwise) {
    String given = context.queryParam(name);
    if (given == null || given.isEmpty()) {
      return otherwise;
    }
    if (!given.matches("[0-9]{1,4}")) {
      throw Problem.badRequest(
              "days",
              "\"%s\" is no number of days".formatted(quoted(given)),
              "write %s=30: a number from 0 to 9999".formatted(name))
          .exception();
    }
    return Integer.parseInt(given);
  }

  /** Whether the query asks for this; not where it does not name it. */
  static boolean flag(Context context, String name) {
    String given = context.queryParam(name);
    if (given == null || given.isEmpty() || given.equals("false")) {
      return false;
    } else if (given.equals("true")) {
      return true;
    }
    throw Problem.badRequest(
            "flag",
            "\"%s\" is neither true nor false".formatted(quoted(given)),
            "write %s=true, or leave it out".formatted(name))
        .exception();
  }

  /** The group of the query {@code group}; nothing where there is none. */
  static Optional<Body.Id> group(Context context, Register register) {
    String given = context.queryParam("group");
    if (given == null || given.isEmpty()) {
      return Optional.empty();
    }
    Body.Id id = named(given, "group", Body.Id::new);
    if (Partnership.of(register).flatMap(found -> found.body(id)).isEmpty()) {
      throw RefusedException.because(
          Kind.NOT_FOUND, "not-on-record", "there is no group " + id.value(), "");
    }
    return Optional.of(id);
  }

  /** The language of names, of the query {@code language}; English where there is none. */
  static Language language(Context context) {
    String given = context.queryParam("language");
    return given == null || given.isEmpty()
        ? Language.EN
        : Arrays.stream(Language.values())
            .filter(each -> each.code().equals(given))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.badRequest(
                            "language",
                            "\"%s\" is no language of this page".formatted(quoted(given)),
                            "write language=cy for Welsh or language=en for English")
                        .exception());
  }

  /** Without what cannot be printed, and not at any length. */
  static String quoted(String given) {
    String plain = given.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return plain.length() <= LONGEST_QUOTED ? plain : plain.substring(0, LONGEST_QUOTED) + "...";
  }
}
