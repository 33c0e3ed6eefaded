package org.saferplan.cli.interview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry as the JSON language writes it, in the making. What is blank is left out. */
final class Entry {
  private final Map<String, Object> properties = new LinkedHashMap<>();

  Entry with(String property, Object value) {
    properties.put(property, value);
    return this;
  }

  Entry with(String property, Optional<?> value) {
    value.ifPresent(given -> properties.put(property, given));
    return this;
  }

  Entry with(String property, List<Entry> entries) {
    return with(property, (Object) entries.stream().map(Entry::map).toList());
  }

  Map<String, Object> map() {
    return Collections.unmodifiableMap(properties);
  }
}
