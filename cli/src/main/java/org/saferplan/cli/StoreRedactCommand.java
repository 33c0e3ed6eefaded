package org.saferplan.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.interview.Keyboard;
import org.saferplan.cli.interview.StoppedException;
import org.saferplan.cli.page.Page;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.store.Defect;
import org.saferplan.json.store.Wording;
import org.saferplan.partnership.Partnership;
import org.saferplan.store.Commit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes personal data out of the record, for ever. */
@Command(
    name = "redact",
    description = {
      "Take texts and attached files out of the record for ever: out of the documents, and out of"
          + " everything that they and the history ever said. For personal data that must go. There"
          + " is no way back. Asks first; where there is no terminal to ask at, it needs --yes.",
      "",
      "The history tells for ever who did it, when and why, and not what. Attached files (name"
          + " them with --file), the folder set-aside, copies in the store's folder and the records"
          + " of other partnerships stay, and you are told in which of them it still stands, also"
          + " when you ask again. An id that was made from it stays too, and is told. Where links"
          + " lead is not searched, nor what is packed otherwise than by xz or gzip, as office"
          + " documents are. Backups, exports and papers elsewhere still hold it, and your shell may"
          + " keep what you typed.",
      "",
      "Of several, which are nowhere is told too: one that was typed otherwise than it stands there"
          + " is not out. As long as anything is told, the program answers 11; 0 once nothing is left"
          + " to be told, and 7 where nothing of it stands anywhere.",
      ""
    })
final class StoreRedactCommand extends ReadCommand<StoreRedactCommand.Redacted> {
  /** How it goes out of another partnership's record, in words. */
  static final String ELSEWHERE =
      "'saferplan -p PARTNERSHIP store redact' takes it out of that partnership's record, and tells"
          + " what is left there.";

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      description = {
        "The text, letter by letter as it stands there; may be said several times. It is found with"
            + " other white space between its words, line ends too, and however its accents are"
            + " typed. Other capitals or apostrophes are another text: say that as well."
      })
  private List<String> texts = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "HASH",
      description = "The hash of an attached file, its name in the folder files.")
  private List<ContentHash> files = new ArrayList<>();

  @Option(
      names = "--reason",
      paramLabel = "WORDS",
      required = true,
      description = "Why, in words that do not give away what.")
  @SuppressWarnings("NullAway.Init")
  private String reason;

  @Option(names = "--yes", description = "Do it without asking.")
  private boolean yes;

  /**
   * What was redacted.
   *
   * @param done its commit; null if nothing of it was on record, or not any more
   * @param seenTo what of it stood elsewhere in the record's folder, and does not any more
   * @param left where in the store's folder it still stands, or may
   */
  public record Redacted(@Nullable Done done, List<Finding> seenTo, List<Finding> left) {
    /** Takes copies. */
    public Redacted {
      seenTo = List.copyOf(seenTo);
      left = List.copyOf(left);
    }
  }

  StoreRedactCommand(Session session) {
    super(session);
  }

  @Override
  Redacted answer() {
    session().past().requireNotAsked();
    if (texts.isEmpty() && files.isEmpty()) {
      throw usage("Nothing is named: say what to take out with '--text=TEXT' or '--file=HASH'");
    }
    Partnership.Id partnership = session().partnership();
    if (!yes) {
      ask(partnership);
    }
    var redacted = session().store().redact(partnership, session().actor(), reason, texts, files);
    Commit commit = redacted.commit();
    return new Redacted(
        commit == null ? null : Done.of(commit),
        Finding.of(redacted.left().stream().filter(Defect::isMended).toList()),
        Finding.of(redacted.left().stream().filter(each -> !each.isMended()).toList()));
  }

  private void ask(Partnership.Id partnership) {
    Keyboard keyboard = session().environment().keyboard();
    if (keyboard == null) {
      throw usage("There is no terminal to ask at: say '--yes' if you are sure");
    }
    err().print(plan(partnership));
    err().print("Type yes to do it: ");
    err().flush();
    if (!keyboard.line().map(String::strip).filter("yes"::equals).isPresent()) {
      throw new StoppedException();
    }
  }

  private Page plan(Partnership.Id partnership) {
    Page page =
        new Page()
            .text(
                "This goes out of the record of %s, and cannot be brought back:"
                    .formatted(partnership.value()));
    for (String text : texts) {
      page.item(
          "the text “%s”, which stands in %s now and in %s of the history; what documents said"
                  .formatted(
                      text,
                      several(documents(text), "document"),
                      several(commands(partnership, text), "command"))
              + " earlier is searched too. “[redacted]” will stand in its place.");
    }
    files.forEach(each -> page.item("the attached file %s".formatted(each.value())));
    return page.text(
        "The history will say that %s did it, and why: “%s”."
            .formatted(session().actor().name(), reason));
  }

  private long documents(String text) {
    Wording sought = Wording.of(text);
    return session()
        .register()
        .documents()
        .filter(each -> sought.isIn(session().language().write(each)))
        .count();
  }

  private long commands(Partnership.Id partnership, String text) {
    Wording sought = Wording.of(text);
    return session().saferplan().history(partnership).stream()
        .filter(each -> sought.isIn(each.text()))
        .count();
  }

  private static String several(long count, String word) {
    return count == 1 ? "1 " + word : count + " " + word + "s";
  }

  @Override
  Page page(Redacted redacted) {
    Page page = new Page();
    if (redacted.done() == null) {
      page.text(
          "Nothing of it is on record, or not any more, and nothing was written. If it was never"
              + " redacted, see that it is written as it stands there.");
    } else {
      page.add(redacted.done().page())
          .text(
              "It is out of the documents and the history of this record. Backups and exports may"
                  + " still hold it.");
    }
    if (!redacted.seenTo().isEmpty()) {
      page.blank().text("This was seen to beside it:");
      redacted.seenTo().forEach(each -> page.item(each.file() + ": " + each.what()));
    }
    if (!redacted.left().isEmpty()) {
      page.blank()
          .text("Look into these, which are left as they are:")
          .add(Finding.page(redacted.left()));
    }
    return page.add(Finding.remedies(redacted.left()));
  }

  @Override
  ExitCode code(Redacted redacted) {
    return redacted.left().isEmpty() ? ExitCode.OK : ExitCode.FALLS_SHORT;
  }
}
