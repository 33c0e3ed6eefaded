package org.saferplan.thread;

import static org.saferplan.adoption.Gap.Kind.BROKEN;

import java.util.Comparator;
import java.util.List;

/** Every place at which the thread is broken or not on record. */
final class Gaps {
  private static final Question LOOSE =
      Question.on(BROKEN, "reference", "", "", "put it on record, or name what is meant instead");

  private Gaps() {}

  static List<Gap> of(Material material, Drawing drawing) {
    return found(material, drawing, true);
  }

  /** Those at which no single action is missing something. */
  static List<Gap> outline(Material material, Drawing drawing) {
    return found(material, drawing, false);
  }

  private static List<Gap> found(Material material, Drawing drawing, boolean ofActions) {
    Paths<Drawing.Link> paths = Paths.along(drawing.joined());
    Asking asking = new Asking(Ids.of(material.edition().id()), drawing.nodes());
    new EvidenceGaps(material, paths, asking).ask();
    new CommitmentGaps(material, paths, asking).ask();
    DeliveryGaps delivery = new DeliveryGaps(material, paths, asking);
    delivery.ask();
    if (ofActions) {
      delivery.askActions();
    }
    new MeasureGaps(material, paths, asking).ask();
    if (ofActions) {
      drawing.loose().forEach(link -> loose(link, drawing, asking));
    }
    return asking.all().stream().sorted(Comparator.comparing(Gap::kind)).toList();
  }

  private static void loose(Drawing.Link link, Drawing drawing, Asking asking) {
    boolean hasSource = drawing.holds(link.source());
    String there = hasSource ? link.source() : link.target();
    String missing = hasSource ? link.target() : link.source();
    String verb = hasSource ? link.relation().onwards() : link.relation().back();
    Node node = drawing.nodes().get(there);
    asking.found(
        LOOSE,
        there,
        "%s %s %s, which is not there"
            .formatted(node == null ? there : node.named(), verb, missing));
  }
}
