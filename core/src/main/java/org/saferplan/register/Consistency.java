package org.saferplan.register;

import java.util.List;
import org.saferplan.document.Document;

/** What can never be on record: a rule that every document that changes is held against. */
@FunctionalInterface
public interface Consistency {

  /**
   * Every way in which the document contradicts the record.
   *
   * @param register with the document in it
   */
  List<Contradiction> contradictions(Document document, Register register);

  /**
   * A way in which a document contradicts the record.
   *
   * @param culprit the very value in the document that is at fault
   * @param rule the rule's stable name
   * @param message what is wrong
   * @param remedy what would mend it
   */
  record Contradiction(Object culprit, String rule, String message, String remedy) {}
}
