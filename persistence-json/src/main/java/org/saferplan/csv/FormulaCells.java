package org.saferplan.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a text as a formula, as OWASP advises ("CSV Injection"): an
 * apostrophe goes before it, and is taken off when the cell comes back. What already begins with
 * apostrophes and a formula gets one more, so that every text comes back as it was.
 */
final class FormulaCells {
  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private FormulaCells() {}

  static String neutral(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  static String original(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
