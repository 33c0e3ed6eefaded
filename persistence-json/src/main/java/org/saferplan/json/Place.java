package org.saferplan.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.refusal.Fault;
import tools.jackson.databind.JsonNode;

/** Where in the JSON something is being read, and where the faults that are met are noted. */
final class Place {
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

  /** Notes a fault here. Answers null, which is what there then is of the value. */
  @Nullable Object refuse(String rule, String message, String remedy) {
    faults.add(new Fault(pointer(), rule, message, remedy));
    return null;
  }

  /** Notes that something else should stand here. */
  @Nullable Object refuseType(JsonNode found, String wanted) {
    String remedy = found.isNull() ? "leave out what is not known" : "";
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
