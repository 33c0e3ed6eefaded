package org.saferplan.refresh;

import java.util.List;
import java.util.stream.Stream;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;

/** What in the new edition stands where something in the older one stood. */
record Successors(Edition older, Edition newer) {

  /** What changes lead to; without one, what has the same id. Of a part that is gone, the whole. */
  List<Commitment> of(Commitment was) {
    List<Change> told = changes(was);
    if (!told.isEmpty()) {
      return led(told).distinct().toList();
    } else if (was.part() != null) {
      Commitment whole = new Commitment(older.id(), was.priority(), null, null, null);
      return of(whole).stream().map(each -> partOf(each, was)).distinct().toList();
    }
    return Stream.of(Change.Before.of(was).in(newer.id()))
        .filter(each -> each.isIn(newer))
        .toList();
  }

  private Stream<Commitment> led(List<Change> told) {
    return told.stream().flatMap(each -> each.to().stream()).map(each -> each.in(newer.id()));
  }

  private List<Change> changes(Commitment was) {
    Change.Before before = Change.Before.of(was);
    return newer.changes().stream().filter(each -> each.from().contains(before)).toList();
  }

  private Commitment partOf(Commitment whole, Commitment was) {
    boolean isThere = whole.priority() != null && newer.holds(whole.priority(), was.part());
    return isThere ? new Commitment(newer.id(), whole.priority(), was.part(), null, null) : whole;
  }
}
