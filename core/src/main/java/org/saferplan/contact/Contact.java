package org.saferplan.contact;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Characters;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Party;

/**
 * How whoever holds a post, or answers for a group or an organisation, is reached.
 *
 * @param party the post, group or organisation
 * @param name who that is; blank where only the address is known
 * @param address an e-mail address
 */
public record Contact(Party party, @Nullable String name, String address) {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
  private static final int LONGEST = 254;

  /** Refuses what is no address, and what would break out of a line of a message. */
  public Contact {
    if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
      throw new InvalidValueException("an address is one e-mail address: manager@council.example");
    }
    if (name != null) {
      name = InvalidValueException.requireText(name, "the name");
      if (name.contains("\n")
          || Characters.fault("", name).isPresent()
          || name.length() > LONGEST) {
        throw new InvalidValueException("a name is one line of at most " + LONGEST + " characters");
      }
    }
  }
}
