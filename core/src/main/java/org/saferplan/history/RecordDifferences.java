package org.saferplan.history;

import java.util.List;
import org.saferplan.register.Register;

/**
 * Which documents were added or changed from one commit to a later one.
 *
 * @param from the earlier commit; 0 for the empty record before the first
 * @param to the later commit
 * @param documents by kind and id; one that was changed and changed back is not among them
 */
public record RecordDifferences(long from, long to, List<DocumentDifference> documents) {

  /** Takes a copy. */
  public RecordDifferences {
    documents = List.copyOf(documents);
  }

  /**
   * What changed between two registers of one partnership.
   *
   * @throws IllegalArgumentException if the earlier one is the later one
   */
  public static RecordDifferences between(Register earlier, Register later) {
    if (earlier.revision() > later.revision()) {
      throw new IllegalArgumentException("the earlier register comes first");
    }
    return new RecordDifferences(
        earlier.revision(),
        later.revision(),
        later
            .documents()
            .filter(each -> later.revisionOf(each.key()) > earlier.revision())
            .filter(each -> earlier.find(each.key()).filter(each::equals).isEmpty())
            .map(each -> DocumentDifference.of(later, earlier.find(each.key()).orElse(null), each))
            .toList());
  }
}
