package org.saferplan.cli.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;

/**
 * An invented district's partnership, in the middle of its year on any day.
 *
 * <p>Its plan year began on the first of the month six months before the day's month. What is on
 * record was done by the day; what is planned lies after it. Nothing in it is real, and it says so.
 */
public final class InventedDistrict {
  private static final String FILE = "nowhere-on-sea.json";

  private InventedDistrict() {}

  /** The command that imports it, as JSON in UTF-8; the same day, the same bytes. */
  public static byte[] on(LocalDate day) {
    String template = new String(ExampleFile.read(FILE), UTF_8);
    return new Calendar(day).fill(template).getBytes(UTF_8);
  }
}
