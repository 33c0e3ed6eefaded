package org.saferplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.saferplan.cli.page.Page;
import org.saferplan.json.store.FileStore;
import org.saferplan.json.store.Standing;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the store. */
@Command(
    name = "backup",
    description = {
      "Copy the store into another folder: whole and consistent, however many write meanwhile. The"
          + " copy is a store like this one, and is verified. All partnerships are copied, or the"
          + " one of -p; as they are now, or with --revision or --as-at as they were then.",
      ""
    },
    footer = {
      "",
      "To go back to what was on record once, copy it as it was then, look at the copy with"
          + " --store, and put its folder in the place of the other."
    })
final class StoreBackupCommand extends ReadCommand<StoreBackupCommand.BackedUp> {
  @Parameters(paramLabel = "DIR", description = "The folder; it becomes a store if it is empty.")
  @SuppressWarnings("NullAway.Init")
  private Path to;

  /**
   * What was copied.
   *
   * @param notCopied which were not, and why
   * @param findings what is not well in the copy
   */
  public record BackedUp(
      String folder, List<Standing> partnerships, List<Finding> notCopied, List<Finding> findings) {
    /** Takes copies. */
    public BackedUp {
      partnerships = List.copyOf(partnerships);
      notCopied = List.copyOf(notCopied);
      findings = List.copyOf(findings);
    }
  }

  StoreBackupCommand(Session session) {
    super(session);
  }

  @Override
  BackedUp answer() {
    session().requireStore();
    Path here = session().folder().toAbsolutePath().normalize();
    if (to.toAbsolutePath().normalize().startsWith(here)) {
      throw RefusedException.because(
          Kind.INVALID,
          "within",
          to + " is within the store itself",
          "name a folder elsewhere, on another disk if there is one");
    }
    List<Finding> notCopied = new ArrayList<>();
    Set<Partnership.Id> copied = new LinkedHashSet<>();
    Map<Partnership.Id, OptionalLong> wanted = wanted(notCopied);
    if (!isOneAsked()) {
      session().store().nameInCopy(wanted.keySet(), to);
    }
    wanted.forEach(
        (partnership, revision) ->
            unlessDamaged(
                partnership,
                notCopied,
                () -> {
                  session()
                      .store()
                      .backUp(partnership, to, revision.isPresent() ? revision.getAsLong() : null);
                  copied.add(partnership);
                }));
    return verified(copied, notCopied);
  }

  /** A damaged record keeps the others from nothing; alone, it is refused. */
  private void unlessDamaged(Partnership.Id partnership, List<Finding> notCopied, Runnable work) {
    try {
      work.run();
    } catch (RefusedException e) {
      if (e.kind() != Kind.STORE || isOneAsked()) {
        throw e;
      }
      e.faults().stream()
          .map(each -> new Finding(partnership.value(), 0, each.message(), each.remedy()))
          .forEach(notCopied::add);
    }
  }

  private boolean isOneAsked() {
    return session().options().partnership != null || session().options().revision != null;
  }

  /** All revisions are found before anything is copied. */
  private Map<Partnership.Id, OptionalLong> wanted(List<Finding> notCopied) {
    List<Partnership.Id> partnerships =
        isOneAsked() || session().saferplan().partnerships().isEmpty()
            ? List.of(session().partnership())
            : new ArrayList<>(session().saferplan().partnerships());
    Map<Partnership.Id, OptionalLong> wanted = new LinkedHashMap<>();
    for (Partnership.Id each : partnerships) {
      unlessDamaged(
          each,
          notCopied,
          () -> wanted.put(each, session().past().revision(session().saferplan(), each)));
    }
    return wanted;
  }

  private BackedUp verified(Set<Partnership.Id> copied, List<Finding> notCopied) {
    try (FileStore copy =
        FileStore.open(to, session().environment().clock(), session().language())) {
      return new BackedUp(
          to.toString(),
          copy.standings().stream().filter(each -> copied.contains(each.partnership())).toList(),
          notCopied,
          Finding.of(copy.verify()));
    }
  }

  @Override
  Page page(BackedUp backedUp) {
    Page page = new Page();
    if (!backedUp.notCopied().isEmpty()) {
      page.text("Not copied:").add(Finding.page(backedUp.notCopied())).blank();
    }
    if (backedUp.partnerships().isEmpty() && backedUp.findings().isEmpty()) {
      return page;
    }
    if (backedUp.findings().isEmpty()) {
      page.text("Copied to %s; everything there is well.".formatted(backedUp.folder()));
    } else {
      page.text("Copied to %s, and not all is well there:".formatted(backedUp.folder()));
      page.add(Finding.page(backedUp.findings()));
    }
    return page.blank()
        .add(Standings.page(backedUp.partnerships(), session().environment().clock().getZone()));
  }

  @Override
  ExitCode code(BackedUp backedUp) {
    return backedUp.findings().isEmpty() && backedUp.notCopied().isEmpty()
        ? ExitCode.OK
        : ExitCode.FALLS_SHORT;
  }
}
