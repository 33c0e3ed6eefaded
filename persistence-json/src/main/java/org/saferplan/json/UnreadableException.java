package org.saferplan.json;

import org.saferplan.refusal.Fault;

/** What was sent cannot be looked at. Never leaves this package. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final String remedy;

  UnreadableException(String rule, String message, String remedy) {
    super(message, null, false, false);
    this.rule = rule;
    this.remedy = remedy;
  }

  static String at(int line, int column) {
    return "line " + line + ", column " + column;
  }

  Fault fault() {
    return new Fault("", rule, String.valueOf(getMessage()), remedy);
  }
}
