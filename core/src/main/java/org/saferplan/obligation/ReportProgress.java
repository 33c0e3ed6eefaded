package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import java.util.List;
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

  private static Ruling ruled(Register register, Obligation action, ReportProgress asked) {
    List<Fault> faults = faults(register, action, asked.update(), "/update");
    return faults.isEmpty()
        ? Ruling.write(action.withUpdate(asked.update()))
        : new Ruling.Refused(Kind.IMPOSSIBLE, faults);
  }

  /**
   * Why this cannot be said of the action.
   *
   * @param pointer where in a command it is said
   */
  static List<Fault> faults(Register register, Obligation action, Progress update, String pointer) {
    return Stream.of(closed(action, update, pointer), byHand(register, update, pointer))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What was said before it was closed may be recorded late; putting right is never too late. */
  private static Optional<Fault> closed(Obligation action, Progress update, String pointer) {
    return Optional.ofNullable(action.ended())
        .map(ended -> new Closing("it ended", ended.on()))
        .or(
            () ->
                action.isClosed()
                    ? action.completions().stream()
                        .findFirst()
                        .map(done -> new Closing("it was completed", done.on()))
                    : Optional.empty())
        .filter(
            each -> update.corrects() == null && update.on().earliest().isAfter(each.on().latest()))
        .map(
            each ->
                new Fault(
                    pointer + "/on",
                    "action-closed",
                    "%s on %s: nothing is owed of it after that"
                        .formatted(each.how(), each.on().words()),
                    "give the day on which it was said, or revise the action if it is not closed"));
  }

  private record Closing(String how, PartialDate on) {}

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
