package org.saferplan.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Finding;
import org.saferplan.document.Document;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Citation;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * What an edition commits to. The order of priorities is that of the paper and is no ranking.
 *
 * @param name as printed
 * @param parts what it is made of, where it is compound
 * @param findings the findings it rests on
 * @param servedBy the bodies that serve it
 */
public record Priority(
    @Derived Id id,
    String name,
    List<Part> parts,
    List<Finding.Ref> findings,
    Stated<Body.Id> servedBy,
    List<Citation> sources,
    @Nullable String note) {

  /** Names a priority within its edition; one that is kept in the next edition keeps it. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /** Names a priority of any edition. */
  public record Ref(Edition.Id edition, Id priority) implements Reference {
    @Override
    public boolean resolvesIn(Register register, Document within) {
      return register
          .find(Edition.class, edition.key())
          .flatMap(found -> found.priority(priority))
          .isPresent();
    }

    @Override
    public String named() {
      return "priority %s in edition %s".formatted(priority.value(), edition.value());
    }
  }

  /** A part of a compound priority. */
  public record Part(@Derived Part.Id id, String name) {
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
    }
  }

  /** Derives a blank id from the name. */
  public Priority {
    name = InvalidValueException.requireText(name, "the priority's name");
    id = Derived.Ids.given(id, name, Id::new);
    parts = Entries.distinct(parts, Part::id, "parts");
    findings = List.copyOf(findings);
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
    return new Priority(new Id(other), name, parts, findings, servedBy, sources, note);
  }
}
