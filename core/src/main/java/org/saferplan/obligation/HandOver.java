package org.saferplan.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;

/**
 * Others lead it from now on.
 *
 * @param from who led it until then
 * @param note what they are to know: how far it has come, and what is open
 */
public record HandOver(
    PartialDate on, List<Party> from, @Nullable String note, List<Citation> sources) {

  /** Takes copies; refuses a note that is blank. */
  public HandOver {
    from = List.copyOf(from);
    sources = List.copyOf(sources);
    if (note != null) {
      note = InvalidValueException.requireText(note, "the handover note");
    }
  }
}
