package org.saferplan.thread;

import static org.saferplan.adoption.Gap.Kind.NOT_ON_RECORD;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Party;

/** Owners of whom no update on what they owe is on record. */
final class Silence {
  private static final Question SILENT =
      Question.on(
          NOT_ON_RECORD,
          "owner-silent",
          "",
          "no update on any of the %d actions that are open is on record",
          "ask for an update, and record it");

  private final Material material;
  private final Asking asking;

  Silence(Material material, Asking asking) {
    this.material = material;
    this.asking = asking;
  }

  private static final class Count {
    private int open;
    private int silent;
    private String such = "";
  }

  void ask() {
    List<Obligation> open = material.actions().stream().filter(material::isOpen).toList();
    long silent = open.stream().filter(this::isSilent).count();
    if (silent > 1 && silent == open.size()) {
      asking.many(
          SILENT,
          open.stream().map(each -> Ids.of(each.id())).toList(),
          SILENT.all().formatted(open.size()));
      return;
    }
    Map<Party, Count> counts = counted(open);
    counts.values().removeIf(count -> count.silent == 0);
    List<String> owners = counts.keySet().stream().map(Ids::of).distinct().toList();
    if (Asking.areMany(owners)) {
      asking.many(
          SILENT,
          owners,
          "no update is on record of what %d owners owe, or of a part of it"
              .formatted(owners.size()));
    } else {
      counts.forEach((owner, count) -> asking.found(SILENT, Ids.of(owner), words(owner, count)));
    }
  }

  private Map<Party, Count> counted(List<Obligation> open) {
    Owners owners = new Owners(material.edition());
    Map<Party, Count> counts = new LinkedHashMap<>();
    for (Obligation action : open) {
      for (Party owner : owners.of(action)) {
        Count count = counts.computeIfAbsent(owner, absent -> new Count());
        count.open++;
        if (isSilent(action)) {
          count.silent++;
          count.such = count.such.isEmpty() ? action.what() : count.such;
        }
      }
    }
    return counts;
  }

  private String words(Party owner, Count count) {
    String of =
        count.open == 1
            ? "what they owe"
            : "%d of the %d open actions that they owe".formatted(count.silent, count.open);
    return "%s: no update is on record of %s, %s\u201c%s\u201d"
        .formatted(
            owner.called(material.partnership()),
            of,
            count.silent == 1 ? "" : "such as ",
            Node.shortened(count.such));
  }

  private boolean isSilent(Obligation action) {
    return action.standingUpdates().stream().allMatch(update -> update.on().isAfter(material.on()));
  }
}
