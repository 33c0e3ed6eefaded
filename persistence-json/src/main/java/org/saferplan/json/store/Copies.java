package org.saferplan.json.store;

import java.io.IOException;
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
    Map<Segment, SegmentText> said = new LinkedHashMap<>();
    for (Segment each : all) {
      text(each).ifPresent(text -> said.put(each, text));
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
    Optional<ContentHash> after = chainAfter();
    if (after.isPresent() && said.values().stream().anyMatch(text -> text.holds(after.get()))) {
      said.values().removeIf(text -> !text.holds(after.get()));
    } else {
      // What was redacted is the later one, however far another went.
      List<SegmentText> texts = List.copyOf(said.values());
      said.values().removeIf(text -> texts.stream().anyMatch(text::saysWhatWasRedactedIn));
      // Where nothing tells which: the longer way.
      keepMost(said, text -> after.isEmpty() ? text.last() : 0);
      Set<ContentHash> known = known();
      keepMost(said, text -> known.stream().filter(text::names).count());
    }
    // Of several that go the same way none counts that still says what was redacted.
    keepMost(said, SegmentText::redacted);
    Segment counting = said.keySet().iterator().next();
    for (Map.Entry<Segment, SegmentText> each : said.entrySet()) {
      if (each.getValue().goesOnFrom(said.getOrDefault(counting, SegmentText.NONE))) {
        counting = each.getKey();
      }
    }
    return counting;
  }

  private static void keepMost(
      Map<Segment, SegmentText> said, ToLongFunction<SegmentText> counted) {
    long most = said.values().stream().mapToLong(counted).max().orElse(0);
    said.values().removeIf(text -> counted.applyAsLong(text) < most);
  }

  /** The hashes of what stands in documents' files, and of the commit that the state goes to. */
  private Set<ContentHash> known() throws IOException {
    Set<ContentHash> known = new HashSet<>();
    for (Document each : new FoundDocuments(journal).all().values()) {
      known.add(FoundDocuments.asWritten(each, journal).hash());
    }
    State state = new State(journal);
    state
        .written(state.rewritten(), Long.MAX_VALUE)
        .ifPresent(each -> known.add(each.end().chain()));
    return known;
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
    SegmentText counts = text(counting).orElse(SegmentText.NONE);
    for (Segment each : others(counting)) {
      Optional<SegmentText> text = text(each);
      if (isSameFile(each, counting)) {
        told.add(defect(each, "this is the file %s once more under another name", counting, MOVE));
      } else if (text.filter(it -> it.isSaidBy(counts)).isEmpty()) {
        boolean isRedacted = text.filter(it -> it.saysWhatWasRedactedIn(counts)).isPresent();
        told.add(
            defect(
                each,
                "this says something else than %s, which is the one that counts"
                    + (isRedacted ? ", and still what was redacted" : ""),
                counting,
                isRedacted
                    ? "do again what else of it is wanted, then delete this"
                    : "keep it elsewhere, in case what it says is wanted, and move it out of the"
                        + " folder"));
      } else if (text.get().saysWhatWasRedactedIn(counts)) {
        told.add(
            defect(
                each,
                "this still says what was redacted, and is not %s, which is the one that counts",
                counting,
                "delete this"));
      } else if (text.get().length() < counts.length() && !each.isCompressed()) {
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
    Optional<ContentHash> after = chainAfter();
    SegmentText here = text(counting()).orElse(SegmentText.NONE);
    SegmentText there = text(other).orElse(SegmentText.NONE);
    return after.isPresent()
        ? !here.holds(after.get()) && there.holds(after.get())
        : !here.isEmpty() && there.goesOnWhole(here);
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
    SegmentText counts = text(counting).orElse(SegmentText.NONE);
    List<Segment> more = new ArrayList<>();
    for (Segment each : others(counting)) {
      if (text(each).filter(text -> text.isSaidBy(counts)).isEmpty()) {
        more.add(each);
      }
    }
    return more;
  }

  /** What commits wrote that stand in the others. */
  Set<Closing.Written> writtenElsewhere() throws IOException {
    Set<Closing.Written> written = new HashSet<>();
    for (Segment each : sayingMore()) {
      for (byte[] line : text(each).orElse(SegmentText.NONE).lines()) {
        Closing.in(line, journal.language())
            .ifPresent(closing -> written.addAll(closing.documents()));
      }
    }
    return written;
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

  private Optional<SegmentText> text(Segment segment) {
    return SegmentText.of(segment, journal.disk());
  }
}
