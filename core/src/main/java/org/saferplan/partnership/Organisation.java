package org.saferplan.partnership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * A member of the partnership, or any other that leads, delivers, pays or decides.
 *
 * @param type which public body it is, where the law asks; blank where that is not on record
 * @param area the area it is for, such as a council's
 * @param note what else is on record of it, such as a former name
 * @param memberships what it is to the partnership, by period; empty for an organisation that is no
 *     member
 * @param governance for a council: how it governs itself, by period
 * @param successorOf what it took over from
 */
public record Organisation(
    @Derived Id id,
    String name,
    @Nullable String shortName,
    @Nullable OrganisationType type,
    Area.@Nullable Id area,
    @Nullable String note,
    List<Membership> memberships,
    List<Governance> governance,
    List<Succession> successorOf) {

  /** Names an organisation. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.has(register, Partnership::organisations, each -> each.id().equals(this));
    }

    @Override
    public String named() {
      return "organisation " + value;
    }
  }

  /**
   * One organisation took over from another.
   *
   * @param on when, as far as it is known
   */
  public record Succession(Id from, @Nullable PartialDate on) {}

  /** Derives a blank id from the name. */
  public Organisation {
    name = InvalidValueException.requireText(name, "the organisation's name");
    id = Derived.Ids.given(id, name, Id::new);
    memberships = List.copyOf(memberships);
    governance = List.copyOf(governance);
    successorOf = List.copyOf(successorOf);
  }

  /** The same under another id. */
  public Organisation withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }

  /** Whether it is known to be a member no more. Who never was one cannot leave. */
  public boolean hasLeft(LocalDate day) {
    return !memberships.isEmpty()
        && memberships.stream().allMatch(each -> each.period().hasEnded(day));
  }

  /** Whether it can have been a responsible authority on this day. */
  public boolean isResponsibleAuthority(LocalDate day) {
    return isMember(Membership.InLaw.RESPONSIBLE_AUTHORITY, day);
  }

  /** Whether it can have been a member of this class on this day. */
  public boolean isMember(Membership.InLaw inLaw, LocalDate day) {
    return memberships.stream()
        .anyMatch(each -> each.inLaw() == inLaw && each.period().covers(day));
  }
}
