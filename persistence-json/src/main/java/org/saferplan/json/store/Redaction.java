package org.saferplan.json.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;

/**
 * What the history keeps of a redaction: which lines read otherwise now and which files are gone,
 * by their hashes, and why. Who and when stands in its commit; what was redacted nowhere.
 *
 * @param reason why, in words that do not give away what
 * @param lines the lines of the journal that were written anew
 * @param files the attached files that were deleted
 */
public record Redaction(@Nullable String reason, List<Line> lines, List<ContentHash> files)
    implements Command {

  private static final String NAME = Command.nameOf(Redaction.class);

  /** What a line of the journal says was redacted; empty if it is no redaction's. */
  static Optional<Redaction> in(ContentLine line, JsonLanguage language) {
    return line.isDocument() || !line.name().equals(NAME)
        ? Optional.empty()
        : Optional.ofNullable(language.read(line.content(), Redaction.class).value());
  }

  /** Takes copies. */
  public Redaction {
    lines = lines == null ? List.of() : List.copyOf(lines);
    files = files == null ? List.of() : List.copyOf(files);
  }

  /**
   * A line that reads otherwise now.
   *
   * @param commit that wrote it
   * @param line the document, or the name of the command
   * @param was the hash of what it said; it still stands in the line and in the commit's closing
   *     line
   * @param now the hash of what it says
   */
  public record Line(long commit, String line, ContentHash was, ContentHash now) {}
}
