package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.Saferplan;
import org.saferplan.contact.Contact;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.SettableClock;
import org.saferplan.store.StoreContract;

final class ContactsFileTest {
  private static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());
  private static final Partnership.Id HERE = StoreContract.MAIDSTONE;
  private static final Partnership.Id THERE = new Partnership.Id("there");
  private static final Party MANAGER = Party.of(new Post.Id("manager"));
  private static final Party GROUP = Party.of(new Body.Id("group"));

  @TempDir Path folder;

  private ContactsFile contacts() {
    return ContactsFile.in(folder, LANGUAGE);
  }

  private static Contact contact(Party party, String address) {
    return new Contact(party, "Somebody", address);
  }

  @Test
  void keepsThemByPartnershipUntilTheyAreRemoved() {
    contacts().set(HERE, contact(MANAGER, "one@council.example"));
    contacts().set(HERE, contact(GROUP, "group@council.example"));
    contacts().set(THERE, contact(MANAGER, "there@council.example"));
    contacts().set(HERE, contact(MANAGER, "two@council.example"));

    assertThat(contacts().list(HERE))
        .containsExactly(
            contact(MANAGER, "two@council.example"), contact(GROUP, "group@council.example"));
    assertThat(contacts().find(THERE, MANAGER)).contains(contact(MANAGER, "there@council.example"));

    assertThat(contacts().remove(HERE, MANAGER)).isTrue();
    assertThat(contacts().remove(HERE, MANAGER)).isFalse();
    assertThat(contacts().find(HERE, MANAGER)).isEmpty();
    assertThat(contacts().find(THERE, MANAGER)).isPresent();
  }

  @Test
  void leavesNothingOfWhatIsRemoved() throws IOException {
    contacts().set(HERE, contact(MANAGER, "one@council.example"));
    contacts().remove(HERE, MANAGER);

    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).doesNotContain("council.example");
      }
    }
    assertThat(contacts().list(HERE)).isEmpty();
  }

  @Test
  void losesNoneThatAreSetAtOnce() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      String name = "post-" + number;
      threads.add(
          new Thread(
              () -> contacts().set(HERE, contact(Party.of(new Post.Id(name)), "a@b.example"))));
    }
    threads.forEach(Thread::start);
    for (Thread each : threads) {
      each.join();
    }

    assertThat(contacts().list(HERE)).hasSize(12);
  }

  @Test
  void saysWhichFileIsDamaged() throws IOException {
    Files.writeString(folder.resolve("contacts.json"), "{\"contacts\": 7}");

    assertThatThrownBy(() -> contacts().list(HERE))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.STORE);
              assertThat(refused).hasMessageContaining("contacts.json");
            });
  }

  @Test
  void anOlderCopyOfItIsKnown() throws IOException {
    Path file = folder.resolve("contacts.json");
    try (FileStore store =
        FileStore.open(folder, SettableClock.at("2018-03-20T18:30:00Z"), LANGUAGE)) {
      contacts().set(HERE, contact(MANAGER, "one@council.example"));
      byte[] older = Files.readAllBytes(file);
      contacts().set(HERE, contact(MANAGER, "two@council.example"));
      assertThat(store.verify()).isEmpty();

      Files.write(file, older);

      assertThat(store.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.file()).isEqualTo(file))
          .satisfies(each -> assertThat(each.what()).contains("put an older copy in its place"));
      assertThat(contacts().list(HERE)).hasSize(1);
      contacts().set(HERE, contact(MANAGER, "three@council.example"));
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void liesInAStoreAndIsMissedThereAndIsNotBackedUp() throws IOException {
    Path store = folder.resolve("store");
    Path backup = folder.resolve("backup");
    try (FileStore opened =
        FileStore.open(store, SettableClock.at("2018-03-20T18:30:00Z"), LANGUAGE)) {
      opened.commit(HERE, StoreContract.writing("draft", StoreContract.plan("a", "A")));
      ContactsFile.in(store, LANGUAGE).set(HERE, contact(MANAGER, "one@council.example"));

      assertThat(opened.verify()).isEmpty();
      opened.backUp(HERE, backup, null);
    }

    Files.delete(store.resolve("contacts.json"));
    try (FileStore opened =
        FileStore.open(store, SettableClock.at("2018-03-20T18:30:00Z"), LANGUAGE)) {
      assertThat(opened.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.file()).isEqualTo(store.resolve("contacts.json")))
          .satisfies(each -> assertThat(each.what()).startsWith("this is gone"));
      for (Runnable use :
          List.<Runnable>of(
              () -> ContactsFile.in(store, LANGUAGE).list(HERE),
              () -> ContactsFile.in(store, LANGUAGE).set(HERE, contact(GROUP, "g@b.example")))) {
        assertThatThrownBy(use::run)
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("this is gone")
            .hasMessageContaining("delete .contacts.kept too");
      }
      Files.delete(store.resolve(".contacts.kept"));
      assertThat(ContactsFile.in(store, LANGUAGE).remove(HERE, MANAGER)).isFalse();
      assertThat(opened.verify()).isEmpty();
    }
    assertThat(backup.resolve("contacts.json")).doesNotExist();
    try (var files = Files.walk(store.resolve(HERE.value()))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8))
            .doesNotContain("council.example");
      }
    }
  }
}
