package org.saferplan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.saferplan.json.JsonLanguage;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/** What a command reads: a file, or what is piped in. */
final class Input {
  private static final String STANDARD = "-";

  private Input() {}

  /**
   * Everything in the file, or on standard input for {@code -}; one byte more than the language
   * reads at most, so that the language refuses what is too long.
   *
   * @throws RefusedException of kind {@code UNREADABLE} if it cannot be read
   */
  static byte[] read(String from, Environment environment) {
    return read(from, environment, JsonLanguage.LONGEST);
  }

  /** The same, for a language that reads so many bytes at most. */
  static byte[] read(String from, Environment environment, int longest) {
    try (InputStream in = open(from, environment)) {
      return in.readNBytes(longest + 1);
    } catch (NoSuchFileException e) {
      throw refusal(from, "there is no such file", e);
    } catch (AccessDeniedException e) {
      throw refusal(from, "it may not be read", e);
    } catch (IOException e) {
      throw refusal(from, "it cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static InputStream open(String from, Environment environment) throws IOException {
    return from.equals(STANDARD) ? environment.in() : Files.newInputStream(Path.of(from));
  }

  private static RefusedException refusal(String from, String why, IOException cause) {
    return new RefusedException(
        Kind.UNREADABLE,
        List.of(
            new Fault("", "file", from + ": " + why, "name a file, or - to read what is piped in")),
        cause);
  }
}
