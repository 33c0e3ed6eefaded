package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;

/**
 * The files in which one segment of a journal stands. More than one does where a program was
 * stopped that was about to delete the other, and then they say the same; or where somebody put one
 * beside another, and then they may not.
 *
 * @param journal of which
 * @param all the files, the one as it was written first
 */
record Copies(Journal journal, List<Segment> all) {
  private static final String MOVE = "move it out of the folder: the record stands";
  private static final Pattern COMMIT = Pattern.compile("(?m)^\\{\"commit\":([0-9]{1,18}),");
  private static final Pattern REDACTED =
      Pattern.compile("(?m)^\\{\"[a-z]+\":\"[^\"]+\",\"hash\":\"[0-9a-f]{64}\",\"redacted\":");

  private static final Comparator<Segment> WRITTEN_FIRST =
      Comparator.comparing(Segment::isCompressed).thenComparing(Segment::file);

  /** Takes them in this order. */
  Copies {
    all = all.stream().sorted(WRITTEN_FIRST).toList();
  }

  /**
   * The one that counts: that which the next segment or the head goes on with, or if none is, that
   * of which most stands in documents' files; of several that in which most was redacted, or the
   * one as it was written, unless another begins with all of it and goes on.
   */
  Segment counting() throws IOException {
    if (all.size() == 1) {
      return all.get(0);
    }
    Map<Segment, String> said = new LinkedHashMap<>();
    for (Segment each : all) {
      Optional<String> text = text(each);
      if (text.isPresent()) {
        said.put(each, text.get());
      }
    }
    if (said.isEmpty()) {
      return all.get(0);
    }
    List<Segment> own = new ArrayList<>();
    for (Segment each : said.keySet()) {
      if (Header.isOwn(each, journal)) {
        own.add(each);
      }
    }
    if (!own.isEmpty()) {
      // What says that it is another segment was renamed or copied.
      said.keySet().retainAll(own);
    }
    Optional<String> sign = sign();
    if (sign.isPresent() && said.values().stream().anyMatch(text -> text.contains(sign.get()))) {
      said.values().removeIf(text -> !text.contains(sign.get()));
    } else {
      // What was redacted is the later one, however far another went.
      List<String> texts = List.copyOf(said.values());
      said.values().removeIf(text -> texts.stream().anyMatch(it -> saysWhatWasRedacted(text, it)));
      // Where nothing tells which: the longer way.
      keepMost(said, text -> sign.isEmpty() ? reached(text) : 0);
      Set<String> known = known();
      keepMost(said, text -> known.stream().filter(text::contains).count());
    }
    // Of several that go the same way none counts that still says what was redacted.
    keepMost(said, text -> REDACTED.matcher(text).results().count());
    Segment counting = said.keySet().iterator().next();
    for (Map.Entry<Segment, String> each : said.entrySet()) {
      String before = said.getOrDefault(counting, "");
      if (each.getValue().length() > before.length() && each.getValue().startsWith(before)) {
        counting = each.getKey();
      }
    }
    return counting;
  }

  private static void keepMost(Map<Segment, String> said, ToLongFunction<String> counted) {
    long most = said.values().stream().mapToLong(counted).max().orElse(0);
    said.values().removeIf(text -> counted.applyAsLong(text) < most);
  }

  /** The hashes of what stands in documents' files, and of the commit that the state goes to. */
  private Set<String> known() throws IOException {
    Set<String> known = new HashSet<>();
    for (Document each : new FoundDocuments(journal).all().values()) {
      known.add(FoundDocuments.asWritten(each, journal).hash().value());
    }
    State state = new State(journal);
    state
        .written(state.rewritten(), Long.MAX_VALUE)
        .ifPresent(each -> known.add(each.end().chain().value()));
    return known;
  }

  /** The number of the last commit in a text; 0 if there is none. */
  private static long reached(String text) {
    return COMMIT
        .matcher(text)
        .results()
        .mapToLong(commit -> Long.parseLong(commit.group(1)))
        .reduce(0, (before, last) -> last);
  }

  /** The others. */
  List<Segment> others() throws IOException {
    return all.size() == 1 ? List.of() : others(counting());
  }

  private List<Segment> others(Segment counting) {
    return all.stream().filter(each -> !each.equals(counting)).toList();
  }

  /** What is to be told of the others: nothing of one that says the same, as is left by a stop. */
  List<Defect> told() throws IOException {
    if (all.size() == 1) {
      return List.of();
    }
    List<Defect> told = new ArrayList<>();
    Segment counting = counting();
    byte[] lines = bytes(counting).orElse(new byte[0]);
    for (Segment each : others(counting)) {
      if (isSameFile(each, counting)) {
        told.add(defect(each, "this is the file %s once more under another name", counting, MOVE));
      } else if (!isSaidBy(each, lines)) {
        told.add(
            defect(
                each,
                "this says something else than %s, which is the one that counts",
                counting,
                "keep it elsewhere, in case what it says is wanted, and move it out of the folder"));
      } else if (saysWhatWasRedacted(text(each).orElse(""), trimmed(lines))) {
        told.add(
            defect(
                each,
                "this still says what was redacted, and is not %s, which is the one that counts",
                counting,
                "delete this"));
      } else if (text(each).orElse("").length() < trimmed(lines).length() && !each.isCompressed()) {
        told.add(
            defect(
                each, "this is an older copy of %s, which is the one that counts", counting, MOVE));
      }
    }
    return told;
  }

  private static Defect defect(Segment other, String what, Segment counting, String remedy) {
    return new Defect(other.file(), 0, what.formatted(counting.file().getFileName()), remedy);
  }

  /** Whether this other file alone goes on to what follows, or if nothing tells, beyond these. */
  boolean areWholeOnlyIn(Segment other) throws IOException {
    Optional<String> sign = sign();
    String here = text(counting()).orElse("");
    String there = text(other).orElse("");
    if (sign.isPresent()) {
      return !here.contains(sign.get()) && there.contains(sign.get());
    }
    return !here.isEmpty() && there.startsWith(here) && there.indexOf("\"}", here.length()) >= 0;
  }

  /** Whether somebody copied what is packed under the name of what is not. */
  private boolean isSameFile(Segment other, Segment counting) throws IOException {
    return other.isCompressed() != counting.isCompressed()
        && Arrays.equals(journal.disk().read(other.file()), journal.disk().read(counting.file()));
  }

  /** Those of the others that say what the one that counts does not. */
  List<Segment> sayingMore() throws IOException {
    if (all.size() == 1) {
      return List.of();
    }
    Segment counting = counting();
    byte[] counts = bytes(counting).orElse(new byte[0]);
    List<Segment> more = new ArrayList<>();
    for (Segment each : others(counting)) {
      if (!isSaidBy(each, counts)) {
        more.add(each);
      }
    }
    return more;
  }

  /** What commits wrote that stand in the others. */
  Set<Closing.Written> writtenElsewhere() throws IOException {
    Set<Closing.Written> written = new HashSet<>();
    for (Segment each : sayingMore()) {
      for (String line : text(each).orElse("").lines().toList()) {
        Closing.in(line.getBytes(ISO_8859_1), journal.language())
            .ifPresent(closing -> written.addAll(closing.documents()));
      }
    }
    return written;
  }

  /**
   * Whether everything that a file says stands in these lines too, or was taken out of them or
   * replaced in them and they say so.
   */
  boolean isSaidBy(Segment other, byte[] lines) throws IOException {
    Optional<String> text = text(other);
    if (text.isEmpty()) {
      return false;
    }
    List<String> there = text.get().lines().toList();
    List<String> here = trimmed(lines).lines().toList();
    return there.size() <= here.size()
        && IntStream.range(0, there.size())
            .allMatch(
                at ->
                    there.get(at).equals(here.get(at))
                        || isChangedFrom(here.get(at), there.get(at)));
  }

  /** Whether a text has a line as it was that another has redacted. */
  private static boolean saysWhatWasRedacted(String text, String other) {
    List<String> before = text.lines().toList();
    List<String> now = other.lines().toList();
    return IntStream.range(0, Math.min(before.size(), now.size()))
        .filter(at -> REDACTED.matcher(now.get(at)).lookingAt())
        .filter(at -> !before.get(at).equals(now.get(at)))
        .anyMatch(at -> isChangedFrom(now.get(at), before.get(at)));
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

  /** How the closing line ends that this segment ends with. */
  private Optional<String> sign() throws IOException {
    return chainAfter().map(chain -> "\"hash\":\"" + chain.value() + "\"}");
  }

  /** The hash of the closing line with which this segment ends, as what follows it tells. */
  private Optional<ContentHash> chainAfter() throws IOException {
    int number = all.get(0).number();
    for (Path file : journal.disk().entries(journal.folder())) {
      if (Segment.isNamed(file)
          && Segment.of(file).number() == number + 1
          && !Header.isOther(Segment.of(file), journal)) {
        Optional<ContentHash> told = Header.chain(Segment.of(file), journal);
        if (told.isPresent()) {
          return told;
        }
      }
    }
    return journal.headFound().filter(head -> head.head() == number).map(Head::chain);
  }

  /** What a file says, without the room at its end; empty if it cannot be read, or is too long. */
  private Optional<String> text(Segment segment) {
    return bytes(segment).map(Copies::trimmed);
  }

  private Optional<byte[]> bytes(Segment segment) {
    try (InputStream stream = segment.stream(journal.disk(), 0)) {
      byte[] bytes = stream.readNBytes(Segment.LONGEST + 1);
      return Optional.of(bytes).filter(read -> read.length <= Segment.LONGEST);
    } catch (IOException e) {
      // It does not unpack, or has just been deleted: it is not the one that counts.
      return Optional.empty();
    }
  }

  private static String trimmed(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == '\n') {
      end--;
    }
    return new String(Arrays.copyOf(bytes, end), ISO_8859_1);
  }
}
