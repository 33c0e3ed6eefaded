package org.saferplan.json.store;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a damaged journal all that is damaged in it, and what a repair could do.
 *
 * @param journal that is damaged
 * @param head its head, if it has one
 * @param isRead whether the record as it is now can be read all the same
 * @param isAddedTo whether it can be added to as well
 */
record Damage(Journal journal, @Nullable Head head, boolean isRead, boolean isAddedTo) {

  /** Tells of it, the first thing that a reader stumbles over being known. */
  void tell(Defect first, List<Defect> defects) throws IOException {
    RepairPlan plan = new Healing(journal, head).plan(new FoundDocuments(journal).all().values());
    if (!isRead) {
      defects.add(
          new Defect(
              journal.home(),
              0,
              "what the documents' files should say cannot be told while the journal is damaged, so"
                  + " they were not looked at",
              "verify again when the journal is whole"));
    }
    Defect whole =
        first.with(
            plan.isWhole() && first.kind() != Defect.Kind.SWAPPED
                ? "have it repaired"
                : remedy(first, plan.last()));
    boolean isTold = false;
    for (Damaged each : plan.damaged()) {
      boolean isFirst =
          each.found().file().equals(first.file()) && each.found().line() == first.line();
      if (isFirst && each.isNoneOfTheRecord()) {
        defects.add(each.found());
        isTold = plan.cutOff().isEmpty();
      } else if (isFirst && plan.isWhole()) {
        defects.add(first.with(each.found().remedy()));
        isTold = true;
      } else if (!isFirst) {
        defects.add(each.found());
      }
    }
    if (!isTold) {
      defects.add(whole);
    }
  }

  /** What mends what a repair can only cut off. */
  private String remedy(Defect first, long last) {
    if (!first.remedy().startsWith(DamagedException.ONLY_FROM_BACKUP)) {
      return first.remedy();
    }
    String readable =
        isRead
            ? "; the record as it is now can be read%s all the same"
                .formatted(isAddedTo ? " and added to" : "")
            : "";
    if (last == 0) {
      return DamagedException.ONLY_FROM_BACKUP + readable;
    }
    return isRead
        ? DamagedException.ONLY_FROM_BACKUP
            + readable
            + ", and a repair would set aside what follows commit %d".formatted(last)
        : DamagedException.FROM_BACKUP;
  }
}
