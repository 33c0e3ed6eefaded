package org.saferplan.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment at which somebody may have looked at the record: a day's end, or an instant.
 *
 * @param text as it was written
 * @param in the moment, for a zone
 */
record AsAt(String text, Function<ZoneId, Instant> in) {

  /** Reads one. */
  static final class Converter implements ITypeConverter<AsAt> {
    @Override
    public AsAt convert(String text) {
      return read(text, LocalDate::parse)
          .map(
              day -> at(text, zone -> day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)))
          .or(
              () ->
                  read(text, LocalDateTime::parse)
                      .map(time -> at(text, zone -> time.atZone(zone).toInstant())))
          .or(
              () ->
                  read(text, OffsetDateTime::parse).map(time -> at(text, zone -> time.toInstant())))
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is no moment: write a day (its end is meant), such as 2018-04-11,"
                          + " or a time, such as 2018-04-11T14:30 or 2018-04-11T13:30:00Z"));
    }

    private static AsAt at(String text, Function<ZoneId, Instant> in) {
      return new AsAt(text, in);
    }

    private static <T> Optional<T> read(String text, Function<String, T> parse) {
      try {
        return Optional.of(parse.apply(text));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }
}
