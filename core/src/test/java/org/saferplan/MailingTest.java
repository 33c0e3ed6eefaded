package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.due.DueRecords.action;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.saferplan.contact.Contact;
import org.saferplan.contact.Contacts;
import org.saferplan.document.Document;
import org.saferplan.due.DueRecords;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.CompleteAction;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.MoveAction;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReportProgress;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Practice;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.reminder.Message;
import org.saferplan.reminder.Messenger;
import org.saferplan.reminder.Reminder;
import org.saferplan.reminder.Reminders;
import org.saferplan.reminder.Step;

final class MailingTest {
  private static final Partnership.Id HERE = Records.EXAMPLESHIRE;
  private static final LocalDate START = LocalDate.of(2018, 5, 1);

  /** Nobody can be reached. */
  private static final Contacts NOBODY =
      new Contacts() {
        @Override
        public void set(Partnership.Id partnership, Contact contact) {
          throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(Partnership.Id partnership, Party party) {
          return false;
        }

        @Override
        public List<Contact> list(Partnership.Id partnership) {
          return List.of();
        }
      };

  /** Keeps each message once by its id; can be made to fail before or after it has delivered. */
  private static final class Letterbox implements Messenger {
    private final Map<String, Message> delivered = new ConcurrentHashMap<>();
    private volatile int sound = Integer.MAX_VALUE;
    private volatile boolean deliversFirst;

    @Override
    public void deliver(Message message) {
      boolean fails = sound-- <= 0;
      if (!fails || deliversFirst) {
        delivered.putIfAbsent(message.id(), message);
      }
      if (fails) {
        throw RefusedException.because(Kind.STORE, "broken", "the letterbox is broken", "");
      }
    }
  }

  private static Doorway doorway() {
    Doorway doorway = Doorway.holding();
    doorway.clock.move(Duration.ofDays(366));
    doorway.does(
        new org.saferplan.partnership.RevisePartnership(DueRecords.partnership(Practice.USUAL)));
    doorway.does(new org.saferplan.plan.ReviseEdition(DueRecords.refresh()));
    for (Obligation each :
        List.of(
            action("lamp", "2018-06-20"),
            action("gate", "2018-07-02"),
            action("path", "2018-09"))) {
      doorway.does(new org.saferplan.obligation.AddAction(each));
    }
    return doorway;
  }

  private static List<Reminder> send(Doorway doorway, Letterbox letterbox, LocalDate on) {
    return new Mailing(doorway.saferplan, NOBODY, letterbox).send(Doorway.OFFICER, HERE, on);
  }

  /** No step is on record twice for anybody, and what is on record as delivered was. */
  private static void assertSound(Doorway doorway, Letterbox letterbox) {
    Set<List<Object>> steps = new HashSet<>();
    for (Reminder each : Reminders.onRecord(doorway.register())) {
      for (Step step : each.steps()) {
        assertThat(steps.add(List.of(each.to(), step))).as("%s once", step).isTrue();
      }
      if (each.delivered() != null) {
        assertThat(letterbox.delivered).containsKey("exampleshire." + each.id().value());
      }
    }
  }

  @Test
  void putsWhatItSentOnRecordAndSendsNothingTwice() {
    try (Doorway doorway = doorway()) {
      Letterbox letterbox = new Letterbox();

      List<Reminder> first = send(doorway, letterbox, LocalDate.of(2018, 6, 19));
      List<Reminder> second = send(doorway, letterbox, LocalDate.of(2018, 6, 19));

      assertThat(first).hasSize(1);
      assertThat(second).isEmpty();
      assertThat(letterbox.delivered).hasSize(1);
      assertThat(Reminders.onRecord(doorway.register()))
          .singleElement()
          .satisfies(each -> assertThat(each.delivered()).isEqualTo(LocalDate.of(2018, 6, 19)));
    }
  }

  @Test
  void deliversWithTheNextRunWhatARunThatBrokeOffHadPutOnRecord() {
    for (boolean deliversFirst : new boolean[] {true, false}) {
      try (Doorway doorway = doorway()) {
        Letterbox letterbox = new Letterbox();
        letterbox.sound = 0;
        letterbox.deliversFirst = deliversFirst;

        assertThatThrownBy(() -> send(doorway, letterbox, LocalDate.of(2018, 6, 19)))
            .isInstanceOf(RefusedException.class);
        letterbox.sound = Integer.MAX_VALUE;
        List<Reminder> sent = send(doorway, letterbox, LocalDate.of(2018, 6, 23));

        assertThat(sent).hasSize(1);
        assertThat(letterbox.delivered).hasSize(1);
        assertSound(doorway, letterbox);
      }
    }
  }

  @Test
  void deliversNothingAgainThatWentOutBeforeAnotherCouldNot() {
    try (Doorway doorway = doorway()) {
      List<String> delivered = new ArrayList<>();
      Messenger forgetful =
          message -> {
            if (delivered.size() == 1) {
              throw RefusedException.because(Kind.STORE, "full", "the disk is full", "");
            }
            delivered.add(message.id());
          };
      Mailing broken = new Mailing(doorway.saferplan, NOBODY, forgetful);
      LocalDate on = LocalDate.of(2018, 8, 20);
      assertThat(Reminders.of(doorway.register(), on)).hasSizeGreaterThan(1);

      assertThatThrownBy(() -> broken.send(Doorway.OFFICER, HERE, on))
          .isInstanceOf(RefusedException.class);
      List<String> afterwards = new ArrayList<>();
      new Mailing(doorway.saferplan, NOBODY, message -> afterwards.add(message.id()))
          .send(Doorway.OFFICER, HERE, on);

      assertThat(afterwards).isNotEmpty().doesNotContainAnyElementsOf(delivered);
    }
  }

  @Test
  void remindsNobodyOnADayThatIsToCome() {
    try (Doorway doorway = doorway()) {
      assertThatThrownBy(() -> send(doorway, new Letterbox(), LocalDate.of(2030, 1, 2)))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("a day that is to come");
      assertThat(Reminders.onRecord(doorway.register())).isEmpty();
    }
  }

  @Test
  void takesEachStepOnceWhateverHappensBetween() {
    Properties.holdForSequences(
        60,
        40,
        MailingTest::happening,
        happenings -> {
          try (Doorway doorway = doorway()) {
            Letterbox letterbox = new Letterbox();
            LocalDate day = START;
            for (Happening each : happenings) {
              day = day.plusDays(each.days());
              each.happen(doorway, letterbox, day);
              assertSound(doorway, letterbox);
            }
            letterbox.sound = Integer.MAX_VALUE;
            send(doorway, letterbox, day);
            assertThat(Reminders.onRecord(doorway.register()))
                .allSatisfy(each -> assertThat(each.delivered()).isNotNull());
            assertThat(letterbox.delivered).hasSize(Reminders.onRecord(doorway.register()).size());
          }
        });
  }

  /**
   * After so many days something is said, or it is run so many times, of which the last breaks off.
   */
  private record Happening(int days, int what, int soundFor, boolean deliversFirst) {
    void happen(Doorway doorway, Letterbox letterbox, LocalDate day) {
      Obligation.Id lamp = new Obligation.Id("lamp");
      switch (what) {
        case 0 ->
            attempt(doorway, new ReportProgress(lamp, DueRecords.update(day.toString(), null)));
        case 1 ->
            attempt(
                doorway,
                new MoveAction(
                    lamp,
                    Due.by(PartialDate.of(day.plusDays(20))),
                    PartialDate.of(day),
                    "Late",
                    null,
                    List.of()));
        case 2 ->
            attempt(
                doorway,
                new CompleteAction(
                    new Obligation.Id("gate"),
                    Made.of(Completion.class, "on", PartialDate.of(day), "achieved", "Mended")));
        default -> {
          letterbox.sound = soundFor;
          letterbox.deliversFirst = deliversFirst;
          try {
            send(doorway, letterbox, day);
            send(doorway, letterbox, day);
          } catch (RefusedException e) {
            assertThat(e.kind()).isEqualTo(Kind.STORE);
          }
        }
      }
    }

    private static void attempt(Doorway doorway, org.saferplan.command.Command command) {
      try {
        doorway.does(command);
      } catch (RefusedException e) {
        assertThat(e.kind()).isEqualTo(Kind.IMPOSSIBLE);
      }
    }
  }

  private static Happening happening(SplittableRandom random) {
    return new Happening(
        random.nextInt(12), random.nextInt(9), random.nextInt(5), random.nextBoolean());
  }

  @Test
  void sendsNothingTwiceWhereSeveralRunAtOnce() throws InterruptedException {
    try (Doorway doorway = doorway()) {
      Letterbox letterbox = new Letterbox();
      List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
      ExecutorService runners = Executors.newFixedThreadPool(6);
      for (LocalDate day = START; day.isBefore(START.plusDays(120)); day = day.plusDays(3)) {
        LocalDate on = day;
        for (int runner = 0; runner < 3; runner++) {
          runners.execute(
              () -> {
                try {
                  send(doorway, letterbox, on);
                } catch (RuntimeException | AssertionError e) {
                  failures.add(e);
                }
              });
        }
      }
      runners.shutdown();
      assertThat(runners.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

      assertThat(failures).isEmpty();
      assertSound(doorway, letterbox);
      assertThat(letterbox.delivered).hasSize(Reminders.onRecord(doorway.register()).size());
    }
  }

  @Test
  void tellsHowWhoeverHoldsThePostIsReached() {
    Contact contact = new Contact(DueRecords.MANAGER, null, "manager@council.example");
    Map<String, Optional<Contact>> reached = new LinkedHashMap<>();
    try (Doorway doorway = doorway()) {
      Contacts contacts =
          new Contacts() {
            @Override
            public void set(Partnership.Id partnership, Contact other) {
              throw new UnsupportedOperationException();
            }

            @Override
            public boolean remove(Partnership.Id partnership, Party party) {
              throw new UnsupportedOperationException();
            }

            @Override
            public List<Contact> list(Partnership.Id partnership) {
              return List.of(contact);
            }
          };

      new Mailing(
              doorway.saferplan,
              contacts,
              message -> reached.put(message.called(), Optional.ofNullable(message.contact())))
          .send(Doorway.OFFICER, HERE, LocalDate.of(2018, 7, 20));

      assertThat(reached)
          .containsEntry("Community Safety Manager", Optional.of(contact))
          .containsEntry("Inspector", Optional.empty());
      assertThat(doorway.register().documents().map(Document::toString))
          .noneMatch(each -> each.contains("council.example"));
    }
  }
}
