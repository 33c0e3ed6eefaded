package org.saferplan.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.refusal.Fault;
import tools.jackson.databind.JsonNode;

/** Where in the JSON something is being read, and where the faults that are met are noted. */
final class Place {
  /** So many faults are told at once; nobody reads on, and a sender could fill the memory. */
  static final int MOST_FAULTS = 1_000;

  private final @Nullable Place parent;
  private final String step;
  private final List<Fault> faults;

  private Place(@Nullable Place parent, String step, List<Fault> faults) {
    this.parent = parent;
    this.step = step;
    this.faults = faults;
  }

  static Place root(List<Fault> faults) {
    return new Place(null, "", faults);
  }

  Place at(String name) {
    return new Place(this, name, faults);
  }

  Place at(int index) {
    return new Place(this, Integer.toString(index), faults);
  }

  /**
   * Notes a fault here, unless enough are noted: the last one then says that there are more.
   * Answers null, which is what there then is of the value.
   */
  @Nullable Object refuse(String rule, String message, String remedy) {
    int noted = faults.size();
    if (noted < MOST_FAULTS - 1) {
      faults.add(new Fault(pointer(), rule, message, remedy));
    } else if (noted < MOST_FAULTS) {
      faults.add(
          new Fault(
              pointer(),
              "more-faults",
              "from here on more is wrong than is told at once",
              "mend the faults before it, and try again"));
    }
    return null;
  }

  /** Notes that something else should stand here. */
  @Nullable Object refuseType(JsonNode found, String wanted) {
    return refuseType(found, wanted, "");
  }

  /** Notes that something else should stand here, and what that would hold. */
  @Nullable Object refuseType(JsonNode found, String wanted, String holding) {
    String remedy = found.isNull() ? "leave out what is not known" : holding;
    return refuse("type", "must be %s, and is %s".formatted(wanted, Words.kindOf(found)), remedy);
  }

  /** This place as a JSON Pointer (RFC 6901). */
  String pointer() {
    if (parent == null) {
      return "";
    }
    return parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
  }
}
