package org.saferplan.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a port. */
final class Port implements ITypeConverter<Integer> {
  private static final int LAST = 65_535;

  @Override
  public Integer convert(String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= LAST) {
      return Integer.valueOf(text);
    }
    throw new TypeConversionException(
        "'%s' is no port: write a number from 0 to %d".formatted(text, LAST));
  }
}
