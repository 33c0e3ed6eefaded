package org.saferplan.refusal;

/**
 * One thing that is wrong, for a person to mend.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into what was sent; "" is the whole of it
 * @param rule the name of the rule that was broken, stable, such as {@code reference} or {@code
 *     not-blank}
 * @param message what is wrong, in words
 * @param remedy what would mend it; may be empty where the message says it
 */
public record Fault(String pointer, String rule, String message, String remedy) {

  /** A fault whose message says what would mend it. */
  public static Fault at(String pointer, String rule, String message) {
    return new Fault(pointer, rule, message, "");
  }

  /** The same fault somewhere else. */
  public Fault at(String elsewhere) {
    return new Fault(elsewhere, rule, message, remedy);
  }

  /** The message and the remedy as one text. */
  public String words() {
    return remedy.isEmpty() ? message : message + ": " + remedy;
  }
}
