package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Current;
import org.saferplan.document.Key;
import org.saferplan.document.Version;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/** Which edition is meant. */
final class Editions {
  private Editions() {}

  /** The one that applies on the day. */
  static Edition current(Register register, LocalDate day) {
    return Current.edition(register, day).orElseThrow(Editions::none);
  }

  /** The one that is asked for, else the one that applies on the day. */
  static Edition get(Register register, Edition.@Nullable Id asked, LocalDate day) {
    return asked == null
        ? current(register, day)
        : register.find(Edition.class, asked.key()).orElseThrow(() -> noText(asked.value()));
  }

  /** The text that is named: an edition by its id, or a version of it such as 2018-19.v1. */
  static Key text(Register register, String named) {
    int version = named.lastIndexOf(".v");
    try {
      Key key =
          version < 0
              ? new Key(org.saferplan.document.Kind.EDITION, named)
              : Version.key(
                  new Key(org.saferplan.document.Kind.EDITION, named.substring(0, version)),
                  Integer.parseInt(named.substring(version + 2)));
      if (register.holds(key)) {
        return key;
      }
    } catch (InvalidValueException | NumberFormatException e) {
      throw noText(named);
    }
    throw noText(named);
  }

  private static RefusedException noText(String named) {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "not-on-record",
        "there is no edition or version " + named,
        "see which there are with 'saferplan plan list'");
  }

  private static RefusedException none() {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "not-on-record",
        "no edition of a plan is on record",
        "put one on record with 'saferplan do draft-edition'");
  }
}
