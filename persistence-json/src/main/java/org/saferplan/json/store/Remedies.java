package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;

/** Says what is to be done about a file in which something is left of what was redacted. */
final class Remedies {
  private static final String OF_THE_RECORD =
      "this is of the record, where nothing can be left but the name of a field, who did a commit, or"
          + " what was edited by hand: have the store verified, and an edited document restored";

  private static final String BESIDE_THE_RECORD =
      "this lies in the journal's folder: have the store verified, which says what it is, or that"
          + " nothing need be done";

  private static final String DELETE = "delete this, once nothing else in it is needed";

  private final Map<Path, String> ofFiles = new HashMap<>();
  private final Map<Path, String> ofFolders = new HashMap<>();

  /**
   * In a store's folder.
   *
   * @param whose record it was redacted from
   * @param now what is on record
   */
  Remedies(Root store, Partnership.Id whose, Contents now) throws IOException {
    ofFiles.put(ContactsFile.file(store.path()), "take the contact away");
    Path home = store.folder(whose);
    AttachedFiles attached = new AttachedFiles(store.disk(), home);
    for (ContentHash each : now.files()) {
      ofFiles.put(attached.place(each), "redact this file too, by its hash");
    }
    Journal journal = store.journal(whose);
    for (Path each : store.disk().entries(journal.folder())) {
      ofFiles.put(each, BESIDE_THE_RECORD);
    }
    for (Path each : List.of(journal.head(), journal.state())) {
      ofFiles.put(each, OF_THE_RECORD);
    }
    for (Segment each : journal.segments()) {
      ofFiles.put(each.file(), OF_THE_RECORD);
    }
    for (Document each : now.register().documents().toList()) {
      ofFiles.put(FileNames.document(home, each.key()), OF_THE_RECORD);
    }
    for (Partnership.Id each : store.partnerships()) {
      if (!each.equals(whose)) {
        Path other = store.folder(each);
        ofFolders.put(other, "redact it from the record of %s too".formatted(each.value()));
        ofFolders.put(new SetAside(store.disk(), other).folder(), DELETE);
      }
    }
  }

  /** What is to be done about this file. */
  String of(Path file) {
    return ofFolders.entrySet().stream()
        .filter(each -> file.startsWith(each.getKey()))
        .max(Comparator.comparingInt(each -> each.getKey().getNameCount()))
        .map(Map.Entry::getValue)
        .orElseGet(() -> ofFiles.getOrDefault(file, DELETE));
  }
}
