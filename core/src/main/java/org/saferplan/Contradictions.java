package org.saferplan;

import java.util.List;
import org.saferplan.document.Document;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/** Holds documents against the rules of what can never be on record, whoever wrote them. */
public final class Contradictions {
  private Contradictions() {}

  /**
   * Every way in which a document contradicts the record: no command that wrote it would be
   * accepted.
   *
   * @param register with the document in it
   */
  public static List<Consistency.Contradiction> of(Document document, Register register) {
    return Catalogue.CONSISTENCY.stream()
        .flatMap(each -> each.contradictions(document, register).stream())
        .toList();
  }
}
