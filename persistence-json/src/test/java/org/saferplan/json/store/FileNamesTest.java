package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.partnership.Partnership;

final class FileNamesTest {
  private static final Path FOLDER = Path.of("safer-maidstone");

  private static String place(Key key) {
    return FOLDER.relativize(FileNames.document(FOLDER, key)).toString().replace('\\', '/');
  }

  @Test
  void putsEachKindInItsFolderAndVersionsBesideTheirDocument() {
    Key partnership = new Key(Kind.PARTNERSHIP, "safer-maidstone");
    Key meeting = new Key(Kind.MEETING, "2018-04-11-council");
    Key actionPlan = new Key(Kind.ACTION_PLAN, "asb-2018");

    assertThat(place(partnership)).isEqualTo("partnership.json");
    assertThat(place(Version.key(partnership, 2))).isEqualTo("partnership.v2.json");
    assertThat(place(meeting)).isEqualTo("meetings/2018-04-11-council.json");
    assertThat(place(actionPlan)).isEqualTo("action-plans/asb-2018.json");
    assertThat(place(Version.key(actionPlan, 12))).isEqualTo("action-plans/asb-2018.v12.json");
  }

  @Test
  void marksNamesThatWindowsKeepsForItself() {
    Key aux = new Key(Kind.OBLIGATION, "aux");

    assertThat(place(aux)).isEqualTo("obligations/_aux.json");
    assertThat(place(Version.key(aux, 1))).isEqualTo("obligations/_aux.v1.json");
    assertThat(place(new Key(Kind.OBLIGATION, "auxiliary")))
        .isEqualTo("obligations/auxiliary.json");
    assertThat(place(new Key(Kind.OBLIGATION, "lpt1"))).isEqualTo("obligations/_lpt1.json");
  }

  @Test
  void knowsPartnershipsByTheirFoldersAndNoOtherFolders() {
    for (String id : new String[] {"safer-maidstone", "con", "com1"}) {
      Partnership.Id partnership = new Partnership.Id(id);
      assertThat(FileNames.partnership(FileNames.folder(partnership))).contains(partnership);
    }
    for (String name : new String[] {"con", "_safer-maidstone", "Safer", "a b", ".git", "", "_"}) {
      assertThat(FileNames.partnership(name)).as(name).isEmpty();
    }
  }
}
