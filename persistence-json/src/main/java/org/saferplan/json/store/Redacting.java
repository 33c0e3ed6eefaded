package org.saferplan.json.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes texts out of a journal: out of everything that it ever said. First it is worked out what
 * each line is to say, which refuses what cannot be done; the redaction is committed; then the
 * lines are written anew, each with the hash of what it said before, so that the chain still holds.
 */
final class Redacting {
  /** What stands in the place of a text. */
  static final String INSTEAD = "[redacted]";

  /** So many commits are told. */
  private static final int TOLD = 8;

  private final Journal journal;
  private final JsonLanguage language;
  private final List<Wording> texts;
  private final Map<ContentHash, byte[]> anew = new HashMap<>();
  private final Set<Wording> found = new HashSet<>();
  private final List<Redaction.Line> lines = new ArrayList<>();
  private final List<Long> by = new ArrayList<>();
  private final List<Defect> deleted = new ArrayList<>();

  Redacting(Journal journal, List<Wording> texts) {
    this.journal = journal;
    this.language = journal.language();
    this.texts = List.copyOf(texts);
  }

  /** Works out what the journal is to say. */
  void plan(Position end) throws IOException {
    try (JournalReader reader = journal.between(Position.START, end)) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        long commit = entry.get().closing().commit();
        for (ContentLine line : entry.get().documents()) {
          plan(commit, line, true);
        }
        plan(commit, entry.get().command(), false);
        plan(entry.get().closing());
      }
    }
  }

  private void plan(Closing closing) {
    JsonNode tree = language.parse(language.writeLineBytes(closing)).value();
    if (tree instanceof ObjectNode said) {
      JsonNode actor = said.remove("actor");
      if (actor != null && !without(actor).equals(actor)) {
        by.add(closing.commit());
      }
      if (!without(said).equals(said)) {
        throw refused(
            "commit %d: the text is in an id".formatted(closing.commit()),
            "what names others cannot be taken out of the record");
      }
    }
  }

  private void plan(long commit, ContentLine line, boolean isDocument) {
    Optional<byte[]> changed = without(line.content());
    if (changed.isEmpty()) {
      return;
    }
    if (isDocument) {
      document(line.name(), changed.get());
    }
    anew.put(line.said(), changed.get());
    lines.add(new Redaction.Line(commit, line.name(), line.hash(), ContentHash.of(changed.get())));
  }

  private Document document(String name, byte[] content) {
    Read<Document> read = language.read(content, Document.class);
    Document document = read.value();
    if (document == null || !ContentLine.name(document.key()).equals(name)) {
      throw refused(
          "%s: the text is part of what others know it by, or without it nothing is said there"
              .formatted(name),
          "revise the document first, or redact a longer text around it");
    }
    return document;
  }

  /** The documents as they are to stand on record from now on. */
  List<Document> documents(Register register) {
    List<Document> changed = new ArrayList<>();
    register
        .documents()
        .forEach(
            document ->
                without(language.writeLineBytes(document))
                    .ifPresent(
                        content ->
                            changed.add(document(ContentLine.name(document.key()), content))));
    return changed;
  }

  /** Those of the texts that stand somewhere in it. */
  List<Wording> found() {
    return List.copyOf(found);
  }

  /** What else was done, and what stays. */
  List<Defect> told() {
    List<Defect> told = new ArrayList<>(stays());
    told.addAll(deleted);
    return told;
  }

  /** Who did it is what a record is for. */
  private List<Defect> stays() {
    if (by.isEmpty()) {
      return List.of();
    }
    String commits = by.stream().limit(TOLD).map(String::valueOf).collect(Collectors.joining(", "));
    return List.of(
        new Defect(
            journal.folder(),
            0,
            "it is in who did commit %s%s, and stays"
                .formatted(commits, by.size() > TOLD ? " and others" : ""),
            "see whether it gives away what was redacted: nothing changes who did what"));
  }

  /** The lines that are to read otherwise. */
  List<Redaction.Line> lines() {
    return lines;
  }

  /** Whether one of the texts is in this. */
  boolean isIn(String words) {
    return texts.stream().anyMatch(text -> text.isIn(words));
  }

  /** Writes the lines anew, in every segment before the one that a commit is in. */
  void write(long redaction, Position end) throws IOException {
    for (Segment segment : journal.segments()) {
      if (segment.number() < end.segment()) {
        Optional<byte[]> changed = rewritten(segment, redaction);
        if (changed.isPresent()) {
          journal.files(segment.number()).writeAnew(segment, changed.get());
        }
      }
    }
    deleteOlder();
  }

  /** Deletes what a program that was stopped while it redacted left of a segment, compressed. */
  void deleteOlder() throws IOException {
    Disk disk = journal.disk();
    for (Segment segment : journal.segments()) {
      List<Path> older = new ArrayList<>(journal.files(segment.number()).compressed());
      older.remove(segment.file());
      if (!older.isEmpty()) {
        // What is left need not have its name on the disk yet.
        disk.forceFolder(journal.folder());
      }
      for (Path file : older) {
        SegmentText counting = SegmentText.of(segment, disk).orElse(SegmentText.NONE);
        Optional<SegmentText> text = SegmentText.of(Segment.of(file), disk);
        if (text.filter(it -> it.isSaidBy(counting)).isPresent()) {
          deleted.add(
              Defect.mended(
                  file,
                  0,
                  text.get().saysWhatWasRedactedIn(counting)
                      ? "this copy still said what was redacted, and is deleted"
                      : "this copy of %s said nothing else than that, and is deleted"
                          .formatted(segment.file().getFileName())));
          disk.delete(file);
          disk.forceFolder(journal.folder());
        }
      }
    }
  }

  private Optional<byte[]> rewritten(Segment segment, long redaction) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    boolean isChanged = false;
    try (Lines read = new Lines(segment.file(), segment.stream(journal.disk(), 0), 0)) {
      for (byte[] line = read.next(); line != null; line = read.next()) {
        Optional<ContentLine> content = ContentLine.read(line);
        byte[] changed = content.map(ContentLine::said).map(anew::get).orElse(null);
        if (content.isPresent() && changed != null) {
          content.get().redacted(redaction, changed).writeTo(all);
          isChanged = true;
        } else {
          all.writeBytes(line);
          all.write('\n');
        }
      }
    }
    return isChanged ? Optional.of(all.toByteArray()) : Optional.empty();
  }

  private Optional<byte[]> without(byte[] content) {
    JsonNode tree = language.parse(content).value();
    if (tree == null) {
      return Optional.empty();
    }
    JsonNode changed = without(tree);
    return changed.equals(tree) ? Optional.empty() : Optional.of(language.writeLineBytes(changed));
  }

  private JsonNode without(JsonNode tree) {
    if (tree.isString()) {
      String words = tree.stringValue();
      for (Wording text : texts) {
        if (text.stands(tree.stringValue())) {
          found.add(text);
        }
        words = text.replacedIn(words, INSTEAD);
      }
      return JsonNodeFactory.instance.stringNode(words);
    }
    if (tree.isArray()) {
      ArrayNode changed = JsonNodeFactory.instance.arrayNode();
      tree.forEach(each -> changed.add(without(each)));
      return changed;
    }
    if (tree.isObject()) {
      ObjectNode changed = JsonNodeFactory.instance.objectNode();
      tree.properties().forEach(each -> changed.set(each.getKey(), without(each.getValue())));
      return changed;
    }
    return tree;
  }

  /** What is told where the redaction stands on record and something failed behind that. */
  static DamagedException unfinished(long redaction, Defect failure, IOException cause) {
    DamagedException told =
        new DamagedException(
            new Defect(
                failure.file(),
                failure.line(),
                "%s, when commit %d told of the redaction already: what was to go may still stand"
                    .formatted(failure.what(), redaction),
                "see to it, then redact the same once more"));
    told.initCause(cause);
    return told;
  }

  static RefusedException refused(String what, String remedy) {
    return RefusedException.because(Kind.IMPOSSIBLE, "cannot-be-redacted", what, remedy);
  }
}
