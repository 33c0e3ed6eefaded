package org.saferplan.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Source;

/** The sources on the thread, each drawn once and only if something is taken from it. */
final class SourceNodes {
  private final Partnership partnership;
  private final Drawing drawing;
  private final Map<Source.Id, Integer> places = new HashMap<>();

  SourceNodes(Partnership partnership, Drawing drawing) {
    this.partnership = partnership;
    this.drawing = drawing;
    List<Source> sources = partnership.sources();
    for (int index = 0; index < sources.size(); index++) {
      places.put(sources.get(index).id(), index);
    }
  }

  /** The node of a source, which is drawn if it is on record. */
  String drawn(Source.Id wanted) {
    String id = "source/" + wanted.value();
    Integer place = places.get(wanted);
    if (place != null && !drawing.holds(id)) {
      Source source = partnership.sources().get(place);
      drawing.node(
          id,
          Node.Kind.SOURCE,
          source.title(),
          partnership.key(),
          "/sources/" + place,
          new Drawing.State(access(source), words(source)));
    }
    return id;
  }

  private static String access(Source source) {
    return switch (source.access()) {
      case OPEN -> "open";
      case PARTNERS -> "partners";
      case RESTRICTED -> "restricted";
      case EXEMPT -> "exempt";
    };
  }

  private static String words(Source source) {
    String date = source.date() == null ? "undated" : source.date().words();
    return switch (source.access()) {
      case OPEN -> date;
      case PARTNERS -> date + ", for partners only";
      case RESTRICTED -> date + ", restricted";
      case EXEMPT -> date + ", exempt";
    };
  }
}
