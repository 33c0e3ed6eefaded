package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A store as the first saferplan wrote it: no head, and each commit forced by itself. */
final class OldFormat {
  /** How many commits the golden journal has. */
  static final int COMMITS = 2;

  /** Its journal. */
  static final Path GOLDEN =
      Path.of("src/test/resources/org/saferplan/json/store/journal-format-1.jsonl");

  private OldFormat() {}

  static void write(StoreOnDisk there) throws IOException {
    Files.createDirectories(there.journal().getParent());
    Files.copy(GOLDEN, there.journal());
    Files.writeString(
        there.path().resolve("saferplan.json"),
        "{\n  \"saferplan\": \"store\",\n  \"format\": 1\n}\n");
    Files.createDirectories(there.maidstone("files"));
    Files.writeString(
        there.maidstone("files/" + org.saferplan.store.StoreContract.file("agenda").hash().value()),
        "agenda");
    Files.createFile(there.maidstone("journal/lock"));
  }
}
