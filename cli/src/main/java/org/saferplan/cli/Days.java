package org.saferplan.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of days. */
final class Days implements ITypeConverter<Integer> {
  private static final int MOST = 3660;

  @Override
  public Integer convert(String text) {
    if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= MOST) {
      return Integer.valueOf(text);
    }
    throw new TypeConversionException(
        "'%s' is no number of days: write one from 0 to %d".formatted(text, MOST));
  }
}
