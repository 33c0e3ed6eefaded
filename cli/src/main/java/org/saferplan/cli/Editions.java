package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Current;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/** Which edition is meant. */
final class Editions {
  private Editions() {}

  /** The one that is asked for, else the one that applies on the day. */
  static Edition get(Register register, Edition.@Nullable Id asked, LocalDate day) {
    return asked == null
        ? Current.edition(register, day).orElseThrow(Editions::none)
        : register.find(Edition.class, asked.key()).orElseThrow(() -> none(asked));
  }

  private static RefusedException none() {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "not-on-record",
        "no edition of a plan is on record",
        "put one on record with 'saferplan do draft-edition'");
  }

  private static RefusedException none(Edition.Id asked) {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "not-on-record",
        "there is no " + asked.named(),
        "see which there are with 'saferplan plan list'");
  }
}
