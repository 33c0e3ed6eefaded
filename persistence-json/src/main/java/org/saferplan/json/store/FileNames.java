package org.saferplan.json.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Partnership;

/**
 * Where things stand in the folder. Ids are safe as names everywhere but for those that Windows
 * keeps for itself.
 */
final class FileNames {
  private static final Pattern KEPT_BY_WINDOWS =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private FileNames() {}

  /** The name of a partnership's folder. */
  static String folder(Partnership.Id partnership) {
    return safe(partnership.value());
  }

  /** The partnership whose folder has this name; empty if no partnership's has. */
  static Optional<Partnership.Id> partnership(String name) {
    return id(name.startsWith("_") ? name.substring(1) : name)
        .filter(id -> folder(id).equals(name));
  }

  /** The partnership with this id; empty if it is no id. */
  static Optional<Partnership.Id> id(String id) {
    try {
      return Optional.of(new Partnership.Id(id));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** Where a document stands in its partnership's folder. */
  static Path document(Path folder, Key key) {
    if (key.kind() == Kind.VERSION) {
      int kindEnds = key.id().indexOf('.');
      String kind = key.id().substring(0, kindEnds);
      String rest = key.id().substring(kindEnds + 1);
      if (kind.equals(Kind.PARTNERSHIP.word())) {
        return folder.resolve("partnership" + rest.substring(rest.indexOf('.')) + ".json");
      }
      return folder.resolve(kind + "s").resolve(safe(rest) + ".json");
    }
    return key.kind() == Kind.PARTNERSHIP
        ? folder.resolve("partnership.json")
        : folder.resolve(key.kind().plural()).resolve(safe(key.id()) + ".json");
  }

  private static String safe(String name) {
    return KEPT_BY_WINDOWS.matcher(name).matches() ? "_" + name : name;
  }
}
