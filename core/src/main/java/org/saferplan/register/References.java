package org.saferplan.register;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.document.Document;
import org.saferplan.document.Tree;

/** Finds references to nothing. */
public final class References {
  private References() {}

  /**
   * A reference to nothing.
   *
   * @param pointer where in the document
   * @param reference what names nothing
   */
  public record Dangling(String pointer, Reference reference) {}

  /** Every reference in the document that names nothing in the register. */
  public static List<Dangling> dangling(Document document, Register register) {
    List<Dangling> found = new ArrayList<>();
    Tree.walk(
        document,
        (pointer, value) -> {
          if (value instanceof Document inner && inner != document) {
            dangling(inner, register)
                .forEach(each -> found.add(new Dangling(pointer + each.pointer(), each.reference())));
            return false;
          }
          if (value instanceof Reference reference) {
            if (!reference.resolvesIn(register, document)) {
              found.add(new Dangling(pointer, reference));
            }
            return false;
          }
          return true;
        });
    return found;
  }
}
