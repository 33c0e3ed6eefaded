package org.saferplan.register;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.document.Document;
import org.saferplan.document.Tree;

/** Nothing on record names what is not on record. */
public final class References implements Consistency {

  @Override
  @SuppressWarnings("ReferenceEquality")
  public List<Contradiction> contradictions(Document document, Register register) {
    List<Contradiction> found = new ArrayList<>();
    Tree.walk(
        document,
        Reference.class,
        (place, value) -> {
          if (value instanceof Document inner && inner != document) {
            found.addAll(contradictions(inner, register));
            return false;
          }
          if (value instanceof Reference reference) {
            if (!reference.resolvesIn(register, document)) {
              found.add(
                  new Contradiction(
                      reference,
                      "reference",
                      "there is no " + reference.named(),
                      "put it on record first, or mend the id"));
            }
            return false;
          }
          return true;
        });
    return found;
  }
}
