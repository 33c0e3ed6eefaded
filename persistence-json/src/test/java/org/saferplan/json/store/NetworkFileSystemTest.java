package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkFileSystemTest {
  @ParameterizedTest
  @ValueSource(strings = {"nfs4", "CIFS", "fuse.sshfs", "smbfs"})
  void knowsAnotherMachinesDisk(String kind) {
    assertThat(NetworkFileSystem.known(kind)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "xfs", "btrfs", "apfs", "NTFS", "tmpfs", "overlay"})
  void knowsThisMachines(String kind) {
    assertThat(NetworkFileSystem.known(kind)).isEmpty();
  }

  @Test
  void looksWhereAFolderWillBe(@TempDir Path folder) {
    assertThat(NetworkFileSystem.under(folder.resolve("not/there/yet"))).isEmpty();
  }
}
