package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * Does to one partnership's folder what a stranger, a program or a disk may do, by chance: lines
 * are lost, doubled, moved, edited, joined and split, another copy's are put in; files are cut off,
 * filled with zeros, deleted, renamed, copied and replaced by older ones.
 */
final class AnyDamage {
  private final Path folder;
  private final Path another;
  private final Path older;
  private final SplittableRandom random;
  private final List<String> done = new ArrayList<>();

  /**
   * To a partnership's folder.
   *
   * @param another the same of a copy that went another way
   * @param older the same as it once was
   */
  AnyDamage(Path folder, Path another, Path older, SplittableRandom random) {
    this.folder = folder;
    this.another = another;
    this.older = older;
    this.random = random;
  }

  /** Does some of it; answers what, in words. */
  String some() throws IOException {
    int times = random.nextInt(1, 4);
    for (int time = 0; time < times; time++) {
      one();
    }
    return String.join(", then ", done);
  }

  private void one() throws IOException {
    List<Path> segments = segments(folder);
    Path segment = segments.isEmpty() ? null : segments.get(random.nextInt(segments.size()));
    int kind = random.nextInt(14);
    if (segment == null || kind == 0) {
      head();
    } else if (kind == 1) {
      document();
    } else if (kind == 2) {
      byte[] bytes = Files.readAllBytes(segment);
      write(segment, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)), "cut off");
    } else if (kind == 3) {
      byte[] bytes = Files.readAllBytes(segment);
      int from = random.nextInt(bytes.length + 1);
      Arrays.fill(bytes, from, from + random.nextInt(bytes.length - from + 1), (byte) 0);
      write(segment, bytes, "zeros from " + from);
    } else if (kind == 4) {
      Files.delete(segment);
      note(segment, "deleted");
    } else if (kind == 5) {
      moveOrCopy(segment);
    } else {
      List<String> lines = lines(segment);
      if (!lines.isEmpty()) {
        String how = editLines(lines);
        writeLines(segment, lines, how);
      }
    }
  }

  private String editLines(List<String> lines) throws IOException {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(9)) {
      case 0 -> {
        int to = Math.min(lines.size(), at + random.nextInt(1, 4));
        lines.subList(at, to).clear();
        return "lines %d to %d gone".formatted(at, to);
      }
      case 1 -> {
        lines.add(random.nextInt(lines.size() + 1), line);
        return "line %d doubled".formatted(at);
      }
      case 2 -> {
        lines.remove(at);
        lines.add(random.nextInt(lines.size() + 1), line);
        return "line %d moved".formatted(at);
      }
      case 3 -> {
        lines.add(at, List.of("", "<<<<<<< HEAD", "{}", "null", "\0\0\0").get(random.nextInt(5)));
        return "junk before line %d".formatted(at);
      }
      case 4 -> {
        int place = line.isEmpty() ? 0 : random.nextInt(line.length());
        lines.set(at, line.substring(0, place) + "!" + line.substring(place));
        return "line %d edited at %d".formatted(at, place);
      }
      case 5 -> {
        lines.set(at, line.substring(0, line.length() / 2));
        lines.add(at + 1, line.substring(line.length() / 2));
        return "line %d split".formatted(at);
      }
      case 6 -> {
        if (at + 1 < lines.size()) {
          lines.set(at, line + lines.remove(at + 1));
        }
        return "line %d joined with the next".formatted(at);
      }
      case 7 -> {
        lines.subList(at, lines.size()).clear();
        return "ends before line %d".formatted(at);
      }
      default -> {
        List<Path> theirs = segments(another);
        lines.addAll(at, lines(theirs.get(theirs.size() - 1)));
        return "another copy's last part before line %d".formatted(at);
      }
    }
  }

  private void head() throws IOException {
    Path head = folder.resolve("journal/head");
    switch (random.nextInt(4)) {
      case 0 -> {
        Files.deleteIfExists(head);
        note(head, "deleted");
      }
      case 1 -> write(head, new byte[random.nextInt(2) * 512], "empty, or zeros");
      case 2 -> write(head, Files.readAllBytes(older.resolve("journal/head")), "an older one");
      default -> write(head, Files.readAllBytes(another.resolve("journal/head")), "another copy's");
    }
  }

  private void document() throws IOException {
    Path state = folder.resolve("journal/state.jsonl");
    List<Path> all = new ArrayList<>(List.of(state));
    try (Stream<Path> plans = Files.list(folder.resolve("plans"))) {
      all.addAll(plans.sorted().toList());
    }
    Path file = all.get(random.nextInt(all.size()));
    if (Files.exists(file)) {
      byte[] bytes = Files.readAllBytes(file);
      write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)), "cut off");
    }
  }

  private void moveOrCopy(Path segment) throws IOException {
    String name =
        List.of(
                "0009.jsonl",
                "0001.jsonl",
                "0003.jsonl",
                "0004.jsonl",
                "0005.jsonl",
                "0003." + "0".repeat(32) + ".jsonl.xz",
                "0004." + "0".repeat(32) + ".jsonl.xz",
                "0002 (1).jsonl",
                "x.jsonl.xz")
            .get(random.nextInt(9));
    Path to = segment.resolveSibling(name);
    if (!Files.exists(to)) {
      if (random.nextInt(2) == 0) {
        Files.move(segment, to);
        note(segment, "renamed " + name);
      } else {
        Files.copy(segment, to);
        note(segment, "copied to " + name);
      }
    }
  }

  private void write(Path file, byte[] bytes, String how) throws IOException {
    Files.write(file, bytes);
    note(file, how);
  }

  private void note(Path file, String how) {
    done.add(file.getFileName() + ": " + how);
  }

  private static List<Path> segments(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("journal"))) {
      return all.filter(Segment::isNamed).sorted().toList();
    }
  }

  private void writeLines(Path segment, List<String> lines, String how) throws IOException {
    byte[] text = String.join("\n", lines).concat("\n").getBytes(ISO_8859_1);
    write(segment, isPacked(segment) ? packed(text) : text, how);
  }

  private static boolean isPacked(Path file) {
    return file.toString().endsWith(".xz");
  }

  /** The lines of a file, unpacked if it is packed; none if that cannot be. */
  static List<String> lines(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] text = bytes;
    if (bytes.length > 0 && bytes[0] == (byte) 0xfd) {
      try (XZInputStream unpacked = new XZInputStream(new ByteArrayInputStream(bytes))) {
        text = unpacked.readAllBytes();
      } catch (IOException e) {
        // Nothing can be done to the lines of what has none.
        return new ArrayList<>();
      }
    }
    return new ArrayList<>(Arrays.asList(new String(text, ISO_8859_1).split("\n")));
  }

  private static byte[] packed(byte[] text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (XZOutputStream stream = new XZOutputStream(packed, new LZMA2Options(1))) {
      stream.write(text);
    }
    return packed.toByteArray();
  }
}
