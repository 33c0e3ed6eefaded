package org.saferplan.refusal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something was refused, with every fault at once. Whatever is refused, nothing on record has
 * changed.
 *
 * <p>The one exception that saferplan throws for what a caller or a disk did wrong. Anything else
 * that is thrown is a defect of saferplan.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient List<Fault> faults;

  /** Refuses for these faults, of which there is at least one. */
  public RefusedException(Kind kind, List<Fault> faults) {
    this(kind, faults, null);
  }

  /** Refuses for these faults, because of something that went wrong below. */
  public RefusedException(Kind kind, List<Fault> faults, @Nullable Throwable cause) {
    super(faults.stream().map(RefusedException::line).collect(Collectors.joining("; ")), cause);
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("a refusal names at least one fault");
    }
    this.kind = kind;
    this.faults = faults.stream().sorted(Comparator.comparing(Fault::pointer)).toList();
  }

  /** Refuses for one reason that has no place. */
  public static RefusedException because(Kind kind, String rule, String message, String remedy) {
    return new RefusedException(kind, List.of(new Fault("", rule, message, remedy)));
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }

  /** Every fault, by place. */
  public List<Fault> faults() {
    return faults;
  }

  private static String line(Fault fault) {
    return fault.pointer().isEmpty() ? fault.words() : fault.pointer() + ": " + fault.words();
  }
}
