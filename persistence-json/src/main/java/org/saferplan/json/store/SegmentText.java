package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.saferplan.fact.ContentHash;

/**
 * What one file of a journal says, to be held against what another says.
 *
 * @param text without the room at its end
 */
record SegmentText(String text) {
  private static final Pattern COMMIT = Pattern.compile("(?m)^\\{\"commit\":([0-9]{1,18}),");
  private static final Pattern REDACTED =
      Pattern.compile("(?m)^\\{\"[a-z]+\":\"[^\"]+\",\"hash\":\"[0-9a-f]{64}\",\"redacted\":");

  /** One that says nothing. */
  static final SegmentText NONE = new SegmentText("");

  /** Of a file; empty if it cannot be read, or is longer than any that is written. */
  static Optional<SegmentText> of(Segment segment, Disk disk) {
    try (InputStream stream = segment.stream(disk, 0)) {
      byte[] bytes = stream.readNBytes(Segment.LONGEST + 1);
      return bytes.length > Segment.LONGEST ? Optional.empty() : Optional.of(of(bytes));
    } catch (IOException e) {
      // It does not unpack, or has just been deleted.
      return Optional.empty();
    }
  }

  /** Of these lines. */
  static SegmentText of(byte[] lines) {
    int end = lines.length;
    while (end > 0 && lines[end - 1] == '\n') {
      end--;
    }
    return new SegmentText(new String(Arrays.copyOf(lines, end), ISO_8859_1));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  List<byte[]> lines() {
    return text.lines().map(line -> line.getBytes(ISO_8859_1)).toList();
  }

  /** Whether a hash stands anywhere in it. */
  boolean names(ContentHash hash) {
    return text.contains(hash.value());
  }

  /** Whether a commit stands in it of which the closing line has this hash. */
  boolean holds(ContentHash chain) {
    return text.contains("\"hash\":\"" + chain.value() + "\"}");
  }

  /** The number of its last commit; 0 if there is none. */
  long last() {
    return COMMIT
        .matcher(text)
        .results()
        .mapToLong(commit -> Long.parseLong(commit.group(1)))
        .reduce(0, (before, last) -> last);
  }

  /** How many of its lines were redacted. */
  long redacted() {
    return REDACTED.matcher(text).results().count();
  }

  /** Whether it begins with all of another, and goes on. */
  boolean goesOnFrom(SegmentText other) {
    return text.length() > other.text.length() && text.startsWith(other.text);
  }

  /** The same, and with the end of a line. */
  boolean goesOnWhole(SegmentText other) {
    return goesOnFrom(other) && text.indexOf("\"}", other.text.length()) >= 0;
  }

  /**
   * Whether everything that it says stands in another too, or was taken out of that or replaced in
   * it and that says so.
   */
  boolean isSaidBy(SegmentText other) {
    List<String> here = text.lines().toList();
    List<String> there = other.text.lines().toList();
    return here.size() <= there.size()
        && IntStream.range(0, here.size())
            .allMatch(
                at ->
                    here.get(at).equals(there.get(at))
                        || isChangedFrom(there.get(at), here.get(at)));
  }

  /** Whether it has a line as it was that another has redacted. */
  boolean saysWhatWasRedactedIn(SegmentText other) {
    List<String> here = text.lines().toList();
    List<String> there = other.text.lines().toList();
    return IntStream.range(0, Math.min(here.size(), there.size()))
        .filter(at -> REDACTED.matcher(there.get(at)).lookingAt())
        .filter(at -> !here.get(at).equals(there.get(at)))
        .anyMatch(at -> isChangedFrom(there.get(at), here.get(at)));
  }

  private static boolean isChangedFrom(String now, String before) {
    Optional<ContentLine> changed = ContentLine.read(now.getBytes(ISO_8859_1));
    Optional<ContentLine> written = ContentLine.read(before.getBytes(ISO_8859_1));
    return changed.isPresent()
        && written.isPresent()
        && changed.get().changedBy() > 0
        && changed.get().name().equals(written.get().name())
        && changed.get().hash().equals(written.get().hash());
  }
}
