package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts as they were last approved by a person. {@code -Dgolden.update=true} writes them anew; look
 * at the difference before you commit it.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/org/saferplan/cli/golden");

  private Golden() {}

  static void assertIs(String name, String text) {
    Path file = FOLDER.resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text);
      }
      assertThat(text).as("the same as %s", file).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
