package org.saferplan.document;

import java.util.HashMap;
import java.util.Map;
import org.saferplan.fact.Identifier;

/** What the entries of a document go by. */
public final class EntryNames {
  private static final InWords WORDS = new InWords(Wording.AS_WRITTEN, component -> false);

  private EntryNames() {}

  /** The name of every entry in it that has an id; the id in words where it has no name. */
  public static Map<Identifier, String> in(Object root) {
    Map<Identifier, String> names = new HashMap<>();
    Tree.walk(
        root,
        (place, value) -> {
          String name = InWords.id(value) == null ? null : WORDS.name(value);
          if (name != null && InWords.id(value) instanceof Identifier id) {
            names.putIfAbsent(id, name);
          }
          return true;
        });
    return names;
  }
}
