package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.json.JsonLanguage;
import org.saferplan.register.Register;

/**
 * The documents of one partnership as files, for people and tools: written from the journal, never
 * read for the record.
 *
 * @param folder the partnership's folder
 * @param language in which they are written
 */
record DocumentFiles(Path folder, JsonLanguage language) {

  /** Where the document stands. */
  Path place(Key key) {
    return FileNames.document(folder, key);
  }

  /** Whether the document stands there as it is on record. */
  boolean isAsOnRecord(Document document) throws IOException {
    Path place = place(document.key());
    return Files.isRegularFile(place) && Arrays.equals(Files.readAllBytes(place), bytes(document));
  }

  /**
   * Writes the document as the commit left it, and sets aside what was not written by the commits
   * before.
   */
  void write(Document document, Register before, long commit) throws IOException {
    if (isAsOnRecord(document)) {
      return;
    }
    Path place = place(document.key());
    if (WholeFile.isTaken(place) && !isLastWritten(document.key(), before)) {
      new SetAside(folder).move(place, commit);
    }
    WholeFile.makeFolder(place.resolveSibling(""));
    WholeFile.write(place, bytes(document));
  }

  private boolean isLastWritten(Key key, Register before) throws IOException {
    var last = before.find(key);
    return last.isPresent() && isAsOnRecord(last.get());
  }

  private byte[] bytes(Document document) {
    return language.write(document).getBytes(UTF_8);
  }
}
