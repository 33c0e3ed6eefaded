package org.saferplan.json.bench;

import java.nio.file.Path;

/**
 * How it is measured.
 *
 * @param folder where the stores are made
 * @param rounds that count
 * @param quick whether only to see that everything runs
 */
record Setting(Path folder, int rounds, boolean quick) {
  private static final int ROUNDS = 7;
  private static final int QUICK_ROUNDS = 2;

  static Setting in(Path folder, boolean quick) {
    return new Setting(folder, quick ? QUICK_ROUNDS : ROUNDS, quick);
  }
}
