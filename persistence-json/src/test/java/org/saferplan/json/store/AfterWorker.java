package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.saferplan.plan.Plan;
import org.saferplan.store.StoreContract;

/**
 * Looks at a folder after a {@link Worker} whose system calls were made to fail: what it
 * acknowledged is there, what is there it asked for, and the store takes the next commit.
 */
final class AfterWorker {
  private AfterWorker() {}

  /** The folder, and the file in which stands what the worker told. */
  public static void main(String[] said) throws IOException {
    Path folder = Path.of(said[0]);
    ToldHistory history = new ToldHistory();
    history.add(List.of(Files.readString(Path.of(said[1]), UTF_8).split("\n", -1)));
    try (FileStore store = FileStore.open(folder)) {
      long revision = store.register(MAIDSTONE).revision();
      PlainJournal journal = PlainJournal.in(folder.resolve("safer-maidstone/journal"));
      history.requireIn(journal);
      if (journal.entries().size() != revision) {
        throw new AssertionError("the store shows %d commits".formatted(revision));
      }
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("after")));
      store.restoreDocuments(MAIDSTONE);
      List<Defect> left =
          store.verify().stream()
              .filter(defect -> !defect.file().toString().contains("set-aside"))
              .toList();
      if (!left.isEmpty()) {
        throw new AssertionError(left.toString());
      }
    }
    System.out.println(
        "%d acknowledged, %d refused".formatted(history.writes(), history.failures().size()));
  }
}
