package org.saferplan.fact;

/**
 * A value that can never exist was asked for: a period that ends before it starts, an id with a
 * slash in it.
 *
 * <p>Thrown by the constructors of values and domain records, and by nothing else. The message
 * completes the sentence "this was not accepted, because ..." for a person.
 */
public final class InvalidValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with the value, in words for a person. */
  public InvalidValueException(String message) {
    super(message);
  }

  /**
   * Answers the text, trimmed at both ends.
   *
   * @throws InvalidValueException if nothing is left
   */
  public static String requireText(String text, String what) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw new InvalidValueException(what + " is blank");
    }
    return trimmed;
  }
}
