package org.saferplan.cli.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Commands to go on with, as they are typed. */
public final class WhatNext {
  private WhatNext() {}

  /**
   * Commands to try with examples.
   *
   * @param program as it was called
   * @param folder of the store
   * @param commands in the order in which they are to be tried
   */
  public static Page page(String program, Path folder, List<List<String>> commands) {
    Page page = new Page().blank().heading("What next");
    page.text("All of it is kept in this store, which every command can be told by --store:");
    page.command("export", "SAFERPLAN_STORE=" + quoted(folder.toString()));
    page.blank().text("Then, for example:");
    for (List<String> each : commands) {
      List<String> words = new ArrayList<>(List.of(quoted(program)));
      words.addAll(each);
      page.command(words.toArray(String[]::new));
    }
    return page.command(Stream.of(quoted(program), "serve").toArray(String[]::new));
  }

  /** A word that a shell takes as it is. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
