package org.saferplan.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which of an action's updates is meant. */
final class UpdateNumber implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    if (text.matches("[1-9][0-9]{0,5}")) {
      return Integer.valueOf(text);
    }
    throw new TypeConversionException(
        "'%s' is no update: write its number, as 'saferplan action show' lists them"
            .formatted(text));
  }
}
