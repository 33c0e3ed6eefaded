package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells where a folder lies on another machine's disk: locks and forces may promise less there than
 * the store needs, and several machines would write at once.
 */
final class NetworkFileSystem {
  private static final System.Logger LOG = System.getLogger(NetworkFileSystem.class.getName());

  /** As Linux, macOS and Windows name them; of those in user space, what follows the point. */
  private static final Set<String> KNOWN =
      Set.of(
          "nfs",
          "nfs3",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afpfs",
          "afs",
          "ncpfs",
          "webdav",
          "davfs",
          "sshfs",
          "fuse.sshfs",
          "fuse.davfs",
          "fuse.s3fs",
          "fuse.rclone",
          "fuse.glusterfs",
          "glusterfs",
          "ceph",
          "lustre",
          "gpfs",
          "9p",
          "virtiofs");

  private NetworkFileSystem() {}

  /** Warns of what may not hold where a folder lies on another machine's disk. */
  static void warnOf(Path folder) {
    under(folder)
        .ifPresent(
            kind ->
                LOG.log(
                    System.Logger.Level.WARNING,
                    () ->
                        "%s lies on a network file system (%s): what is promised of power cuts and of"
                                .formatted(folder, kind)
                            + " several programs may not hold there; keep it on this machine's disk"));
  }

  /** The kind of network file system that a folder lies on, or will; empty if on none known. */
  static Optional<String> under(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return known(Files.getFileStore(there).type());
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.DEBUG, () -> "nothing is known of the disk of " + folder + ": " + e);
      return Optional.empty();
    }
  }

  /** The kind, if it is known to be one. */
  static Optional<String> known(String kind) {
    return Optional.of(kind).filter(each -> KNOWN.contains(each.toLowerCase(Locale.ROOT)));
  }
}
