package org.saferplan.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
import org.saferplan.fact.Called;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.partnership.Party;

/**
 * What an edition commits to. The order of priorities is that of the paper and is no ranking.
 *
 * @param name as printed
 * @param nameInWelsh where the plan has it
 * @param reference as printed, such as "3"; not always unique
 * @param grade what sort of commitment it is, where the plan grades them, such as "focus area"
 * @param parts what it is made of, where it is compound
 * @param places where, for a priority of some places only
 * @param leads who leads it; an action without a lead of its own is led by them
 * @param findings the findings it rests on
 * @param issues the issues considered that it came from
 * @param heads what of the law's heads it covers
 * @param supports priorities of others that it maps to
 * @param servedBy the bodies that serve it
 */
public record Priority(
    @Derived Id id,
    String name,
    @Called("name in Welsh") @Nullable String nameInWelsh,
    @Nullable String reference,
    @Nullable String grade,
    List<Part> parts,
    List<Area.Id> places,
    List<Party> leads,
    @Called(value = "findings it rests on", one = "finding it rests on") List<Finding.Ref> findings,
    @Called(value = "issues it came from", one = "issue it came from") List<Issue.Ref> issues,
    List<Head> heads,
    @Called("plans of others it supports") List<OutsidePlan.Ref> supports,
    @Called("groups") Stated<Body.Id> servedBy,
    List<Citation> sources,
    @Nullable String note) {

  /** Names a priority within its edition; one that is kept in the next edition keeps it. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /**
   * A part of a compound priority, or what it has a specific emphasis on.
   *
   * @param leads who leads this part, where that is somebody else
   */
  public record Part(@Derived Part.Id id, String name, List<Party> leads) {
    /** Names a part within its priority. */
    public record Id(String value) implements Identifier {
      /** Refuses what is no id. */
      public Id {
        Identifier.checked(value);
      }
    }

    /** Derives a blank id from the name. */
    public Part {
      name = InvalidValueException.requireText(name, "the part's name");
      id = Derived.Ids.given(id, name, Part.Id::new);
      leads = List.copyOf(leads);
    }
  }

  /** Derives a blank id from the name. */
  public Priority {
    name = InvalidValueException.requireText(name, "the priority's name");
    id = Derived.Ids.given(id, name, Id::new);
    parts = Entries.distinct(parts, Part::id, "parts");
    places = List.copyOf(places);
    leads = List.copyOf(leads);
    findings = List.copyOf(findings);
    issues = List.copyOf(issues);
    heads = List.copyOf(heads);
    supports = List.copyOf(supports);
    sources = List.copyOf(sources);
  }

  /** The part of this id. */
  public Optional<Part> part(Part.Id wanted) {
    return parts.stream().filter(part -> part.id().equals(wanted)).findFirst();
  }

  /** Whether this body serves it. */
  public boolean isServedBy(Body.Id body) {
    return servedBy.entries().contains(body);
  }

  /** The same under another id. */
  public Priority withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
