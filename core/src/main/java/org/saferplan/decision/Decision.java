package org.saferplan.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Reason;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * What a body resolved, or a post decided by its own right or under a power given. Corrected by
 * another that names it, never erased.
 *
 * @param minute as printed, such as "127"
 * @param under the decision that gave the power, where a post or a body decides under one
 * @param report the report it was taken on, put to the same meeting
 * @param matters what it is about, each with its effect; at least one
 * @param reasons the body's own
 * @param observations what was said and not resolved
 * @param alternatives what else was considered
 * @param conflicts of interest that were declared
 * @param dispensations given for them
 * @param delegations powers given
 * @param windows in which it could be taken elsewhere
 * @param effectiveFrom the day it names for itself
 * @param corrects the decision of the same meeting that it puts right
 */
public record Decision(
    Id id,
    @Nullable String minute,
    @Nullable Ref under,
    Report.@Nullable Id report,
    List<Matter> matters,
    List<Reason> reasons,
    List<String> observations,
    Stated<Alternative> alternatives,
    Stated<String> conflicts,
    Stated<String> dispensations,
    List<Delegation> delegations,
    List<Window> windows,
    @Nullable LocalDate effectiveFrom,
    @Nullable Id corrects,
    List<Citation> sources,
    @Nullable String note) {

  /** Names a decision within its meeting. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return within instanceof Meeting meeting && meeting.decision(this).isPresent();
    }

    @Override
    public String named() {
      return "decision " + value + " of this meeting";
    }
  }

  /** Names a decision of any meeting. */
  public record Ref(Meeting.Id meeting, Id decision) implements Reference {
    @Override
    public boolean resolvesIn(Register register, Document within) {
      return register
          .find(Meeting.class, meeting.key())
          .flatMap(found -> found.decision(decision))
          .isPresent();
    }

    @Override
    public String named() {
      return "decision %s of meeting %s".formatted(decision.value(), meeting.value());
    }
  }

  /** Refuses a decision about nothing, and one that corrects itself. */
  public Decision {
    matters = List.copyOf(matters);
    Entries.distinct(
        matters.stream().flatMap(matter -> matter.amendments().stream()).toList(),
        Amendment::id,
        "amendments");
    reasons = List.copyOf(reasons);
    observations = List.copyOf(observations);
    delegations = List.copyOf(delegations);
    windows = Entries.distinct(windows, Window::id, "windows");
    sources = List.copyOf(sources);
    if (matters.isEmpty()) {
      throw new InvalidValueException("a decision is about at least one matter");
    }
    if (id.equals(corrects)) {
      throw new InvalidValueException("a decision does not correct itself");
    }
  }

  /** With these matters instead. */
  public Decision withMatters(List<Matter> changed) {
    return Copy.with(this, "matters", changed);
  }
}
