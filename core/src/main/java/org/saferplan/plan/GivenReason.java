package org.saferplan.plan;

import java.util.List;
import java.util.Optional;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Reason;
import org.saferplan.register.Register;

/** A reason, and where it is given, in words. */
public record GivenReason(String words, List<String> sources) {
  /** Takes a copy. */
  public GivenReason {
    sources = List.copyOf(sources);
  }

  /**
   * What is said together of one change in several places: every reason; else that none is given,
   * where any says so.
   */
  public static Stated<GivenReason> of(Register register, List<Stated<Reason>> said) {
    List<GivenReason> reasons =
        said.stream()
            .flatMap(each -> each.entries().stream())
            .distinct()
            .map(reason -> of(register, reason))
            .toList();
    if (!reasons.isEmpty()) {
      return Stated.of(reasons);
    }
    return said.stream().allMatch(Stated::isNotOnRecord) ? Stated.notOnRecord() : Stated.none();
  }

  /** What is said where no reason can be told; nothing where one can, or none is looked for. */
  public static Optional<String> whyNone(Change.Kind kind, Stated<GivenReason> reasons) {
    if (!reasons.entries().isEmpty() || (reasons.isNotOnRecord() && !kind.wantsReason())) {
      return Optional.empty();
    }
    return Optional.of(reasons.isNotOnRecord() ? "no reason on record" : "no reason given");
  }

  private static GivenReason of(Register register, Reason reason) {
    return new GivenReason(
        reason.words(),
        reason.sources().stream()
            .map(
                citation ->
                    Partnership.of(register)
                        .map(partnership -> partnership.cited(citation))
                        .orElse(citation.source().value()))
            .toList());
  }
}
