package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Doorway.OFFICER;
import static org.saferplan.Properties.oneOf;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;

/** What is true of every command that saferplan takes. */
final class EveryCommandTest {

  private static Stream<Command> all() {
    return Stream.concat(Samples.founding().stream(), Samples.continuing().stream());
  }

  @Test
  void isAmongTheSamples() {
    assertThat(all().<Class<?>>map(Command::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Saferplan.handlers().stream().<Class<?>>map(Handler::command).toList());
  }

  @Test
  void isMadeWhateverIsMissingAndSaysAllThatIs() {
    assertThat(all()).allSatisfy(EveryCommandTest::saysAllThatIsMissing);
  }

  private static void saysAllThatIsMissing(Command sample) {
    RecordComponent[] components = sample.getClass().getRecordComponents();
    for (int missing = 0; missing < 1 << components.length; missing++) {
      Object[] values = new Object[components.length];
      List<String> expected = new ArrayList<>();
      for (int index = 0; index < values.length; index++) {
        boolean isMissing = (missing & 1 << index) != 0;
        values[index] = isMissing ? null : value(components[index], sample);
        if (isMissing && isNeeded(components[index])) {
          expected.add(place(components[index]));
        }
      }

      Command command = made(sample.getClass(), values);

      assertThat(faults(command))
          .extracting(Fault::pointer)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void isMadeOfListsThatHoldNothingAndSaysWhereTheyDo() {
    assertThat(all()).allSatisfy(EveryCommandTest::saysWhereAListHoldsNothing);
  }

  private static void saysWhereAListHoldsNothing(Command sample) {
    RecordComponent[] components = sample.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    List<String> expected = new ArrayList<>();
    for (int index = 0; index < values.length; index++) {
      boolean isList = components[index].getType() == List.class;
      values[index] = isList ? Collections.singletonList(null) : value(components[index], sample);
      if (isList) {
        expected.add(place(components[index]) + "/0");
      }
    }

    Command command = made(sample.getClass(), values);

    assertThat(faults(command))
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void isDecidedAlikeTwice() {
    Properties.hold(
        300,
        random -> oneOf(random, Samples.continuing().toArray(Command[]::new)),
        command -> {
          Register register = Records.register(Samples.MORE.toArray(Document[]::new));
          assertThat(ruling(register, command)).isEqualTo(ruling(register, command));
        });
    for (Command command : Samples.founding()) {
      assertThat(ruling(Register.empty(), command)).isEqualTo(ruling(Register.empty(), command));
    }
  }

  @Test
  void leavesTheSameRecordWhereverItIsDone() {
    Properties.holdForSequences(
        40,
        12,
        random -> oneOf(random, Samples.continuing().toArray(Command[]::new)),
        commands -> assertThat(told(commands)).isEqualTo(told(commands)));
  }

  /** What is on record afterwards, and what was refused on the way. */
  private static List<Object> told(List<Command> commands) {
    try (Doorway doorway = Doorway.holding(Samples.MORE.toArray(Document[]::new))) {
      List<Object> told = new ArrayList<>();
      for (Command command : commands) {
        try {
          told.add(doorway.does(command));
        } catch (org.saferplan.refusal.RefusedException e) {
          told.add(e.faults());
        }
      }
      told.addAll(doorway.register().documents().toList());
      return told;
    }
  }

  @Test
  void isDoneOnTheRecordThatItIsFitFor() {
    for (Command command : Samples.founding()) {
      try (Doorway doorway = Doorway.empty()) {
        assertThat(doorway.does(command)).extracting(Commit::revision).isEqualTo(1L);
      }
    }
    for (Command command : Samples.continuing()) {
      try (Doorway doorway = Doorway.holding(Samples.MORE.toArray(Document[]::new))) {
        assertThat(doorway.does(command)).extracting(Commit::revision).isEqualTo(2L);
      }
    }
  }

  private static List<Fault> faults(Command command) {
    return new Scrutiny(Doorway.VALIDATOR).faults(Request.of(command));
  }

  private static Ruling ruling(Register register, Command command) {
    Handler<?> handler =
        Saferplan.handlers().stream()
            .filter(each -> each.command() == command.getClass())
            .findFirst()
            .orElseThrow();
    Moment moment = new Moment(java.time.Instant.parse("2018-05-01T09:00:00Z"), ZoneOffset.UTC);
    return Deliberation.of(OFFICER, handler, command, null, List.of()).decide(register, moment);
  }

  private static boolean isNeeded(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(NotNull.class)
        || component.getAccessor().isAnnotationPresent(NotBlank.class);
  }

  private static String place(RecordComponent component) {
    return component.getName().equals("value") ? "" : "/" + component.getName();
  }

  private static Object value(RecordComponent component, Command owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }

  private static Command made(Class<? extends Command> type, Object[] values) {
    try {
      Constructor<? extends Command> constructor =
          type.getConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(
          type.getSimpleName() + " is not made of " + Arrays.toString(values), e);
    }
  }
}
