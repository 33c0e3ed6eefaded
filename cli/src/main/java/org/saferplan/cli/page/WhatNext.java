package org.saferplan.cli.page;

import java.nio.file.Path;
import java.util.List;

/** Commands to go on with, as they are typed. */
final class WhatNext {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("plan", "show", "--on", "2018-03-21"),
          List.of("plan", "diff", "--on", "2018-10-01"),
          List.of("check", "--on", "2018-10-01"),
          List.of("report", "council", "-o", "report.html"),
          List.of("export", "-o", "safer-maidstone.json"),
          List.of("serve"));

  private WhatNext() {}

  static Page page(String program, Path folder) {
    Page page = new Page().blank().heading("What next");
    page.text("The example is kept in this store, which every command can be told by --store:");
    page.command("export", "SAFERPLAN_STORE=" + quoted(folder.toString()));
    page.blank().text("Then, for example:");
    for (List<String> each : COMMANDS) {
      List<String> words = new java.util.ArrayList<>(List.of(quoted(program)));
      words.addAll(each);
      page.command(words.toArray(String[]::new));
    }
    return page;
  }

  /** A word that a shell takes as it is. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
