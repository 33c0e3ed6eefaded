package org.saferplan.cli;

import java.util.List;
import org.saferplan.cli.page.Page;
import org.saferplan.json.store.Defect;

/** What is not well in the store's folder, or was done about it, as written in JSON. */
public record Finding(String file, int line, String what, String remedy) {

  static List<Finding> of(List<Defect> defects) {
    return defects.stream()
        .map(each -> new Finding(each.file().toString(), each.line(), each.what(), each.remedy()))
        .toList();
  }

  /** Each of them, and by which commands they are mended. */
  static Page page(List<Finding> findings) {
    Page page = new Page();
    for (Finding each : findings) {
      String place = each.line == 0 ? each.file : each.file + ", line " + each.line;
      page.item("%s: %s: %s".formatted(place, each.what, each.remedy));
    }
    return page;
  }

  /** By which commands these are mended. */
  static Page remedies(List<Finding> findings) {
    Page page = new Page();
    if (isMendedBy(findings, "edited")) {
      page.blank().text("'saferplan store edits' shows what was edited by hand.");
    }
    if (isMendedBy(findings, "repaired")) {
      page.blank().text(StoreRepairCommand.WORDS);
    }
    if (isMendedBy(findings, "redact it from the record of")) {
      page.blank().text(StoreRedactCommand.ELSEWHERE);
    }
    if (isMendedBy(findings, "restored")) {
      page.blank().text(StoreRestoreCommand.WORDS);
    }
    return page;
  }

  private static boolean isMendedBy(List<Finding> findings, String word) {
    return findings.stream().anyMatch(each -> (each.what + each.remedy).contains(word));
  }
}
