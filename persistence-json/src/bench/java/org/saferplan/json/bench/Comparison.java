package org.saferplan.json.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Measures the rows that are asked for, prints the table, and writes it to a file. */
final class Comparison {
  private static final Set<String> JOURNALED =
      Set.of("ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "jfs", "apfs", "hfs", "NTFS", "ReFS");

  private Comparison() {}

  private interface Measured {
    List<Row> rows() throws Exception;
  }

  private static Map<String, Measured> all(Setting setting) {
    CommitRows commits = new CommitRows(setting);
    ReadRows reads = new ReadRows(setting);
    Map<String, Measured> all = new LinkedHashMap<>();
    all.put("commit", commits::oneWriter);
    all.put("large", commits::large);
    all.put("writers", commits::writers);
    all.put("partnerships", commits::partnerships);
    all.put("read", reads::byId);
    all.put("overdue", reads::overdue);
    all.put("open", reads::open);
    all.put("disk", new DiskRows(setting)::rows);
    return all;
  }

  /**
   * Runs it.
   *
   * @param arguments the folder, the result's file, then {@code --quick} and names of rows in any
   *     order; every row if none is named
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    List<String> asked = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
    Setting setting = Setting.in(Path.of(arguments[0]), asked.remove("--quick"));
    Map<String, Measured> all = all(setting);
    Set<String> unknown = new TreeSet<>(asked);
    unknown.removeAll(all.keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no row " + unknown + ", there is " + all.keySet());
    }
    Files.createDirectories(setting.folder());
    java.nio.file.FileStore disk = Files.getFileStore(setting.folder());
    String type = disk.type();
    String java = System.getProperty("java.vm.name") + " " + System.getProperty("java.version");
    int processors = Runtime.getRuntime().availableProcessors();
    out.printf(
        "%d rounds on %s%s, %d processors, %s%n%n",
        setting.rounds(),
        type,
        journal(disk),
        processors,
        java);
    out.printf(
        "%-47s %-37s %8s %-17s %-16s%n", "work", "against", "ratio", "of the rounds", "aim");
    String at = Stage.CLOCK.instant().toString();
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Measured> each : all.entrySet()) {
      if (asked.isEmpty() || asked.contains(each.getKey())) {
        List<Row> measured = each.getValue().rows();
        measured.forEach(row -> out.println(row.line()));
        measured.stream().map(Row::note).distinct().forEach(note -> out.println("    " + note));
        rows.addAll(measured);
      }
    }
    long missed = rows.stream().filter(row -> row.verdict().equals("MISSED")).count();
    out.printf("%n%d of %d figures miss what they aim at%n", missed, rows.size());
    Report report = new Report(at, java, processors, type, setting.rounds(), rows);
    Files.writeString(Path.of(arguments[1]), Invented.LANGUAGE.write(report));
  }

  /** What is to be said of its journal. An ext4 that was made without one is known by its mount. */
  private static String journal(java.nio.file.FileStore disk) throws java.io.IOException {
    if (!JOURNALED.contains(disk.type())) {
      return " (NOT known to be journaled: forces may cost nothing)";
    }
    Path device = Path.of(disk.name()).getFileName();
    Path options = Path.of("/proc/fs", disk.type(), String.valueOf(device), "options");
    return Files.isReadable(options) && !Files.readString(options).contains("data=")
        ? " WITHOUT A JOURNAL (a force writes the inode too)"
        : "";
  }
}
