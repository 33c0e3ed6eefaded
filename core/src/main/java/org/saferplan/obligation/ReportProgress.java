package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.progress.Progress;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/** Says what happened to something that is owed. */
public record ReportProgress(@NotNull Obligation.Id action, @NotNull Progress update)
    implements Command {

  /** Decides it. */
  public static Handler<ReportProgress> handler() {
    return new OnAction<>(
        ReportProgress.class, ReportProgress::action, ReportProgress::ruled, false);
  }

  static Ruling ruled(Register register, Obligation action, ReportProgress asked, LocalDate today) {
    List<Fault> faults = faults(register, action, asked.update(), "/update", today);
    return faults.isEmpty()
        ? Ruling.write(action.withUpdate(asked.update()))
        : new Ruling.Refused(Kind.IMPOSSIBLE, faults);
  }

  /**
   * Why this cannot be said of the action.
   *
   * @param pointer where in a command it is said
   */
  static List<Fault> faults(
      Register register, Obligation action, Progress update, String pointer, LocalDate today) {
    return Stream.of(
            toCome(update, pointer, today),
            closed(action, update, pointer),
            corrects(action, update, pointer),
            byHand(register, update, pointer))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What is to be said is not said yet. */
  private static Optional<Fault> toCome(Progress update, String pointer, LocalDate today) {
    return update.on().isAfter(today)
        ? Optional.of(
            new Fault(
                pointer + "/on",
                "to-come",
                "%s is still to come".formatted(update.on().words()),
                "give the day on which it was said"))
        : Optional.empty();
  }

  /**
   * What was closed is spoken of no more. What was said before that, or is said of a time before
   * it, can still be put on record, and putting right is never too late.
   */
  private static Optional<Fault> closed(Obligation action, Progress update, String pointer) {
    return action
        .closed()
        .filter(closed -> update.corrects() == null && isLater(update, closed.on()))
        .map(
            closed ->
                new Fault(
                    pointer + "/on",
                    "closed",
                    "%s on %s, and this was said on %s"
                        .formatted(closed.words(), closed.on().words(), update.on().words()),
                    "say of which period before that it is, or revise the action if it is still"
                        + " open"));
  }

  /** An update puts right one that is there, and that no other has put right. */
  private static Optional<Fault> corrects(Obligation action, Progress update, String pointer) {
    Integer corrects = update.corrects();
    boolean isThere = corrects != null && corrects >= 1 && corrects <= action.updates().size();
    boolean isPutRight =
        action.updates().stream().anyMatch(each -> Objects.equals(each.corrects(), corrects));
    return corrects == null || (isThere && !isPutRight)
        ? Optional.empty()
        : Optional.of(
            new Fault(
                pointer + "/corrects",
                isThere ? "corrected-already" : "not-on-record",
                isThere
                    ? "update %d was put right already".formatted(corrects)
                    : "there is no update %d: %d are on record"
                        .formatted(corrects, action.updates().size()),
                "count the updates from 1, in the order in which they were given"));
  }

  private static boolean isLater(Progress update, PartialDate closed) {
    boolean isOfBefore = update.period() != null && update.period().hasBegun(closed.latest());
    return update.on().earliest().isAfter(closed.latest()) && !isOfBefore;
  }

  /** Whoever sets by hand what is worked out by rule says why. */
  private static Optional<Fault> byHand(Register register, Progress update, String pointer) {
    RatingScheme.Ref rating = update.rating();
    return rating == null || update.ratingBecause() != null
        ? Optional.empty()
        : Vocabulary.of(register)
            .ratingScheme(rating.scheme())
            .filter(RatingScheme::isByRule)
            .map(
                scheme ->
                    new Fault(
                        pointer + "/ratingBecause",
                        "rating-by-hand",
                        "“%s” rates by rule; why it is rated by hand is missing"
                            .formatted(scheme.name()),
                        "leave the rating out, or say why it is another"));
  }
}
