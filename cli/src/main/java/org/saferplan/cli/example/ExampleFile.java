package org.saferplan.cli.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that lies beside this class in the program. */
final class ExampleFile {
  private ExampleFile() {}

  static byte[] read(String name) {
    try (InputStream in = ExampleFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the example " + name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
