package org.saferplan.decision;

import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Version;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * The document that a paper or a decision is about.
 *
 * @param version the number of the version that lay before the body; blank where it is not on
 *     record which
 */
public record Subject(Key document, @Nullable Integer version) implements Reference {

  /** Refuses a number that no version can have. */
  public Subject {
    if (version != null) {
      Version.checkedNumber(version);
    }
  }

  @Override
  public boolean resolvesIn(Register register, Document within) {
    return version == null
        ? register.holds(document)
        : register.holds(Version.key(document, version));
  }

  @Override
  public String named() {
    return document.kind().words()
        + " "
        + document.id()
        + (version == null ? "" : ", version " + version);
  }
}
