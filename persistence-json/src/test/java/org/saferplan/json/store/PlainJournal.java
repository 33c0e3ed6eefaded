package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a journal by its description and without the store: lines of JSON, hashed by SHA-256. Stops
 * at the first commit that is not whole; says whether anything but line ends follows there.
 */
final class PlainJournal {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SEAL = ",\"hash\":\"";

  /**
   * A commit.
   *
   * @param revision its number
   * @param words what its command says
   * @param titles the titles of the plans it wrote, by id
   */
  record Entry(long revision, String words, Map<String, String> titles) {}

  private final List<Entry> entries = new ArrayList<>();
  private boolean isTorn;

  /** Reads the journal in this folder; throws if it is damaged before its end. */
  static PlainJournal in(Path folder) throws IOException {
    PlainJournal journal = new PlainJournal();
    if (Files.isDirectory(folder)) {
      journal.read(folder);
    }
    return journal;
  }

  List<Entry> entries() {
    return entries;
  }

  boolean isTorn() {
    return isTorn;
  }

  private static String hash(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read(Path folder) throws IOException {
    Map<Integer, Path> segments = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches("[0-9]{4}\\..*jsonl(\\.xz)?")) {
          segments.merge(
              Integer.valueOf(name.substring(0, 4)),
              file,
              (one, other) -> one.toString().endsWith(".xz") ? other : one);
        }
      }
    }
    String chain = "";
    for (Map.Entry<Integer, Path> segment : segments.entrySet()) {
      if (isTorn) {
        throw new AssertionError("something follows a torn end: " + segment.getValue());
      }
      chain = read(segment.getKey(), lines(segment.getValue()), chain);
    }
  }

  private static List<byte[]> lines(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".xz")) {
      try (InputStream stream = new XZInputStream(new ByteArrayInputStream(bytes))) {
        bytes = stream.readAllBytes();
      }
    }
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        lines.add(java.util.Arrays.copyOfRange(bytes, start, at));
        start = at + 1;
      }
    }
    if (start < bytes.length) {
      lines.add(new byte[] {'?'});
    }
    return lines;
  }

  private String read(int number, List<byte[]> lines, String chain) {
    JsonNode header = JSON.readTree(lines.get(0));
    require(header.path("segment").asInt() == number, "the header of segment " + number);
    require(
        number == 1 || header.path("chain").asString("").equals(chain),
        "segment " + number + " does not follow");
    String last = hash(lines.get(0), lines.get(0).length);
    List<JsonNode> documents = new ArrayList<>();
    int at = 1;
    for (; at < lines.size() && lines.get(at).length > 0; at++) {
      byte[] line = lines.get(at);
      String text = new String(line, UTF_8);
      int seal = text.endsWith("\"}") ? text.lastIndexOf(SEAL) : -1;
      if (text.startsWith("{\"document\"") || text.startsWith("{\"command\"")) {
        int content = text.indexOf(",\"content\":") + ",\"content\":".length();
        byte[] said = text.substring(content, text.length() - 1).getBytes(UTF_8);
        JsonNode read = text.endsWith("}") ? tree(text) : null;
        if (read == null || !read.path("hash").asString("").equals(hash(said, said.length))) {
          break;
        }
        documents.add(read);
      } else if (seal > 0) {
        byte[] sealed = text.substring(0, seal).getBytes(UTF_8);
        JsonNode closing = tree(text);
        if (closing == null
            || !closing.path("hash").asString("").equals(hash(sealed, sealed.length))) {
          break;
        }
        close(closing, documents, last);
        last = closing.path("hash").asString("");
        documents.clear();
      } else {
        break;
      }
    }
    for (; at < lines.size() && !isTorn; at++) {
      isTorn = lines.get(at).length > 0;
    }
    isTorn = isTorn || !documents.isEmpty();
    return last;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (tools.jackson.core.JacksonException e) {
      return JSON.nullNode();
    }
  }

  private void close(JsonNode closing, List<JsonNode> lines, String previous) {
    long revision = closing.path("commit").asLong();
    require(revision == entries.size() + 1L, "the number of commit " + revision);
    require(closing.path("previous").asString("").equals(previous), "what commit follows");
    require(closing.path("documents").size() == lines.size() - 1, "the lines of " + revision);
    Map<String, String> titles = new TreeMap<>();
    for (int index = 0; index < lines.size() - 1; index++) {
      JsonNode line = lines.get(index);
      require(
          closing.path("documents").get(index).path("hash").equals(line.path("hash")),
          "a document of commit " + revision);
      titles.put(
          line.path("content").path("id").asString(""),
          line.path("content").path("title").asString(""));
    }
    JsonNode command = lines.get(lines.size() - 1);
    require(closing.path("text").equals(command.path("hash")), "the command of " + revision);
    entries.add(new Entry(revision, command.path("content").path("words").asString(""), titles));
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("the journal is broken: " + what);
    }
  }
}
