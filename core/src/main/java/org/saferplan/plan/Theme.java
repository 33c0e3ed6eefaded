package org.saferplan.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
import org.saferplan.fact.Called;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.partnership.Party;

/**
 * What runs across all priorities and is none.
 *
 * @param nameInWelsh where the plan has it
 * @param leads who leads it
 * @param findings the findings it rests on
 * @param issues the issues considered that it came from
 * @param heads what of the law's heads it covers
 * @param supports priorities of others that it maps to
 */
public record Theme(
    @Derived Id id,
    String name,
    @Called("name in Welsh") @Nullable String nameInWelsh,
    List<Party> leads,
    List<Finding.Ref> findings,
    List<Issue.Ref> issues,
    List<Head> heads,
    List<OutsidePlan.Ref> supports,
    List<Citation> sources,
    @Nullable String note) {

  /** Names a theme within its edition. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /** Derives a blank id from the name. */
  public Theme {
    name = InvalidValueException.requireText(name, "the theme's name");
    id = Derived.Ids.given(id, name, Id::new);
    leads = List.copyOf(leads);
    findings = List.copyOf(findings);
    issues = List.copyOf(issues);
    heads = List.copyOf(heads);
    supports = List.copyOf(supports);
    sources = List.copyOf(sources);
  }
}
