package org.saferplan.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;

/**
 * A document's text as it was put before a body: labelled as printed, never changed, exported with
 * the document.
 *
 * <p>Not a revision of the store: a year may be typed in long after it was decided, and its
 * versions are then dated by the papers and not by the typing.
 *
 * @param of the document whose text this is
 * @param number counts the document's versions from 1
 * @param label what the paper calls itself, as printed
 * @param dated the date of the paper, if known
 * @param text the document as it stood
 */
public record Version(Key of, int number, String label, @Nullable PartialDate dated, Document text)
    implements Document {
  private static final int LAST = 999_999;
  private static final Pattern NAMED = Pattern.compile("(.+)\\.v([1-9][0-9]{0,5})");
  private static final Pattern ID =
      Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z0-9-]+\\.v[1-9][0-9]{0,5}");

  /** Refuses the text of another document, and a version of a version. */
  public Version {
    label = InvalidValueException.requireText(label, "a version's label");
    number = checkedNumber(number);
    if (of.kind() == Kind.VERSION) {
      throw new InvalidValueException("a version has no versions of its own");
    }
    if (!text.key().equals(of)) {
      throw new InvalidValueException("the text is of " + text.key() + ", not of " + of);
    }
  }

  /** The key of a document's version, whether or not there is one. */
  public static Key key(Key of, int number) {
    return new Key(Kind.VERSION, of.kind().word() + "." + of.id() + ".v" + number);
  }

  /**
   * The key of the text that is named: a document of this kind by its id, or a version of it by id
   * and number, such as {@code 2018-19.v1}.
   *
   * @throws InvalidValueException if it can name neither
   */
  public static Key textKey(Kind kind, String named) {
    Matcher version = NAMED.matcher(named);
    return version.matches()
        ? key(new Key(kind, version.group(1)), Integer.parseInt(version.group(2)))
        : new Key(kind, named);
  }

  /**
   * Answers the number if a version can have it.
   *
   * @throws InvalidValueException otherwise
   */
  public static int checkedNumber(int number) {
    if (number < 1 || number > LAST) {
      throw new InvalidValueException("versions are counted from 1, to %d at most".formatted(LAST));
    }
    return number;
  }

  static void checkedId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new InvalidValueException(
          "a version's id is a kind, an id and a number: edition.2018-19.v1");
    }
  }

  @Override
  public Key key() {
    return key(of, number);
  }

  @Override
  public String title() {
    return label;
  }
}
