package org.saferplan.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a revision. */
final class Revision implements ITypeConverter<Long> {

  @Override
  public Long convert(String text) {
    if (text.matches("[0-9]{1,18}")) {
      return Long.valueOf(text);
    }
    throw new TypeConversionException(
        "'" + text + "' is no revision: write its number, as 'saferplan history' shows it");
  }
}
