package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;

/**
 * The attached files of one partnership, each under the hash of its bytes.
 *
 * @param disk they lie on
 * @param partnershipFolder the partnership's folder
 */
record AttachedFiles(Disk disk, Path partnershipFolder) {
  private static final String REMEDY =
      "put it back from a backup, or attach it again; if it is lost for good, redact it, and the"
          + " history tells that it was here";

  Path folder() {
    return partnershipFolder.resolve("files");
  }

  Path place(ContentHash hash) {
    return folder().resolve(hash.value());
  }

  /** Whether the file is there, and is what was attached. */
  boolean isWhole(ContentHash hash) throws IOException {
    Path place = place(hash);
    return isFile(place) && ContentHash.of(disk.read(place)).equals(hash);
  }

  /** Keeps a file on the disk, before the commit that attaches it. */
  void keep(Content file, long commit) throws IOException {
    ContentHash hash = file.hash();
    if (isWhole(hash)) {
      // Whoever wrote it may have failed before the disk had it.
      disk.cut(place(hash), file.length());
      disk.forceFolder(folder());
      return;
    }
    if (disk.isTaken(place(hash))) {
      new SetAside(disk, partnershipFolder).move(place(hash), commit);
    }
    WholeFile.forceFolder(disk, folder());
    WholeFile.force(disk, place(hash), file.bytes());
  }

  /** Deletes files, and answers when the disk has done so. */
  void delete(List<ContentHash> hashes) throws IOException {
    for (ContentHash hash : hashes) {
      disk.delete(place(hash));
    }
    if (WholeFile.isFolder(disk, folder())) {
      disk.forceFolder(folder());
    }
  }

  /** Reads a file that a commit attached. */
  Content read(ContentHash hash) throws IOException {
    Path place = place(hash);
    if (!isFile(place)) {
      throw missing(place);
    }
    byte[] bytes = disk.read(place);
    if (!ContentHash.of(bytes).equals(hash)) {
      throw changed(place);
    }
    return Content.of(bytes);
  }

  private boolean isFile(Path place) throws IOException {
    return disk.look(place).filter(there -> there.kind() == Disk.Kind.FILE).isPresent();
  }

  static DamagedException missing(Path place) {
    return new DamagedException(new Defect(place, 0, "the attached file is not there", REMEDY));
  }

  static DamagedException changed(Path place) {
    return new DamagedException(
        new Defect(
            place, 0, "the attached file is not what was attached (its hash differs)", REMEDY));
  }
}
