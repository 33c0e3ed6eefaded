package org.saferplan.register;

import java.util.List;
import org.saferplan.document.Document;
import org.saferplan.document.Version;

/** A version is of a document on record, and versions are counted without gaps. */
public final class VersionOrder implements Consistency {

  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    if (!(document instanceof Version version)) {
      return List.of();
    }
    if (!register.holds(version.of())) {
      return List.of(
          new Contradiction(
              version.of(),
              "reference",
              "there is no %s %s".formatted(version.of().kind().words(), version.of().id()),
              "put it on record first"));
    }
    int before = version.number() - 1;
    return before == 0 || register.holds(Version.key(version.of(), before))
        ? List.of()
        : List.of(
            new Contradiction(
                version,
                "version-order",
                "version %d of %s is on record without version %d"
                    .formatted(version.number(), version.of(), before),
                "count its versions from 1"));
  }
}
