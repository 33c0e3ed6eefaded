package org.saferplan.cli.example;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;

/** Every date that a document holds, with where it stands in it. */
final class Dates {
  private Dates() {}

  /**
   * A date.
   *
   * @param place the names of the components that lead to it, such as {@code updates/on}
   */
  record Found(Document document, String place, PartialDate date) {}

  static Stream<Found> of(Document document) {
    List<Found> found = new ArrayList<>();
    look(document, "", document, found);
    return found.stream();
  }

  private static void look(Document document, String place, Object value, List<Found> found) {
    if (value instanceof PartialDate date) {
      found.add(new Found(document, place, date));
    } else if (value instanceof LocalDate day) {
      found.add(new Found(document, place, PartialDate.of(day)));
    } else if (value instanceof List<?> list) {
      list.forEach(each -> look(document, place, each, found));
    } else if (value instanceof Record group) {
      for (RecordComponent component : group.getClass().getRecordComponents()) {
        look(document, place + "/" + component.getName(), of(group, component), found);
      }
    }
  }

  private static Object of(Record group, RecordComponent component) {
    try {
      return component.getAccessor().invoke(group);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
