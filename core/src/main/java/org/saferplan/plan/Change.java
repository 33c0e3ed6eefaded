package org.saferplan.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Reason;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * How a priority came from the edition before.
 *
 * @param from what it was, in the edition that is followed; empty where something is new
 * @param to what it is now, in this edition; empty where something is gone
 * @param reasons every reason on record; empty where none is
 */
public record Change(
    Kind kind, List<Before> from, List<After> to, List<Reason> reasons, List<Citation> sources) {

  /** What can happen to a priority from one edition to the next. */
  public enum Kind {
    /** Carried on as it was. */
    KEPT(1, 1),
    /** The same under other words. */
    REWORDED(1, 1),
    /** New. */
    ADDED(0, 1),
    /** Gone. */
    REMOVED(1, 0),
    /** It covers less. */
    NARROWED(1, 1),
    /** It covers more. */
    WIDENED(1, 1),
    /** Several became one. */
    MERGED(2, 1),
    /** One became several. */
    SPLIT(1, 2),
    /** Its grade changed. */
    REGRADED(1, 1),
    /** A priority became a theme; which, may not be on record. */
    BECAME_THEME(1, 0),
    /** A theme became a priority; which it was, may not be on record. */
    BECAME_PRIORITY(0, 1);

    private final int atLeastFrom;
    private final int atLeastTo;

    Kind(int atLeastFrom, int atLeastTo) {
      this.atLeastFrom = atLeastFrom;
      this.atLeastTo = atLeastTo;
    }

    private boolean fits(int from, int to) {
      return enough(atLeastFrom, from) && enough(atLeastTo, to);
    }

    private static boolean enough(int atLeast, int actual) {
      return atLeast < 2 ? actual == atLeast : actual >= atLeast;
    }
  }

  /**
   * A priority of the edition that is followed or a part of one, or a theme of it.
   *
   * @param part the part; blank for the whole
   */
  public record Before(
      Priority.@Nullable Id priority, Priority.Part.@Nullable Id part, Theme.@Nullable Id theme)
      implements Reference {
    /** Refuses to name nothing, and both. */
    public Before {
      requireOne(priority, part, theme);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return within instanceof Edition edition
          && edition.follows() != null
          && register
              .find(Edition.class, edition.follows().key())
              .map(followed -> holds(followed, priority, part, theme))
              .orElse(false);
    }

    @Override
    public String named() {
      return Commitment.words(priority, part, theme, null) + " in the edition that is followed";
    }
  }

  /**
   * A priority of this edition or a part of one, or a theme of it.
   *
   * @param part the part; blank for the whole
   */
  public record After(
      Priority.@Nullable Id priority, Priority.Part.@Nullable Id part, Theme.@Nullable Id theme)
      implements Reference {
    /** Refuses to name nothing, and both. */
    public After {
      requireOne(priority, part, theme);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return within instanceof Edition edition && holds(edition, priority, part, theme);
    }

    @Override
    public String named() {
      return Commitment.words(priority, part, theme, null) + " in this edition";
    }
  }

  private static void requireOne(
      Priority.@Nullable Id priority, Priority.Part.@Nullable Id part, Theme.@Nullable Id theme) {
    if ((priority == null) == (theme == null)) {
      throw new InvalidValueException("name one of priority and theme");
    }
    if (part != null && priority == null) {
      throw new InvalidValueException("a part is one of a priority: name the priority");
    }
  }

  private static boolean holds(
      Edition edition,
      Priority.@Nullable Id priority,
      Priority.Part.@Nullable Id part,
      Theme.@Nullable Id theme) {
    return priority == null
        ? theme != null && edition.theme(theme).isPresent()
        : edition.holds(priority, part);
  }

  /** Refuses a change that cannot be of its kind, such as a removal that leaves something. */
  public Change {
    from = List.copyOf(from);
    to = List.copyOf(to);
    reasons = List.copyOf(reasons);
    sources = List.copyOf(sources);
    boolean leadsFromOrToATheme =
        (kind == Kind.BECAME_THEME && to.size() == 1 && to.get(0).theme() != null)
            || (kind == Kind.BECAME_PRIORITY && from.size() == 1 && from.get(0).theme() != null);
    boolean fits =
        leadsFromOrToATheme
            ? from.size() == 1 && to.size() == 1
            : kind.fits(from.size(), to.size());
    if (!fits) {
      throw new InvalidValueException(
          "a change of this kind goes from %s to %s, not from %d to %d"
              .formatted(number(kind.atLeastFrom), number(kind.atLeastTo), from.size(), to.size()));
    }
  }

  boolean removesAPartOfWhat(Change narrowing) {
    return kind == Kind.REMOVED
        && from.stream()
            .filter(item -> item.part() != null)
            .anyMatch(
                item ->
                    narrowing.from().stream()
                        .anyMatch(other -> Objects.equals(other.priority(), item.priority())));
  }

  /**
   * The change in a sentence, for people.
   *
   * @param older the edition that is followed
   * @param newer this edition
   */
  public String words(Edition older, Edition newer) {
    String before =
        names(
            from.stream()
                .map(item -> name(older, item.priority(), item.part(), item.theme()))
                .toList());
    String after =
        names(
            to.stream()
                .map(item -> name(newer, item.priority(), item.part(), item.theme()))
                .toList());
    return switch (kind) {
      case KEPT -> after + " was kept";
      case REWORDED -> before + " now reads " + after;
      case ADDED -> after + " is new";
      case REMOVED -> before + " was removed";
      case NARROWED -> before + " was narrowed to " + after;
      case WIDENED -> before + " was widened to " + after;
      case MERGED -> before + " became " + after;
      case SPLIT -> before + " was split into " + after;
      case REGRADED -> after + " was regraded";
      case BECAME_THEME -> before + " became a theme across all priorities" + as(before, after);
      case BECAME_PRIORITY ->
          from.isEmpty() || before.equals(after)
              ? after + " became a priority"
              : "the theme " + before + " became the priority " + after;
    };
  }

  private static String names(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String as(String before, String after) {
    return after.isEmpty() || after.equals(before) ? "" : ", " + after;
  }

  private static String name(
      Edition edition,
      Priority.@Nullable Id priority,
      Priority.Part.@Nullable Id part,
      Theme.@Nullable Id theme) {
    if (theme != null) {
      return Differences.quoted(edition.theme(theme).map(Theme::name).orElse(theme.value()));
    }
    Priority.Id wanted = Objects.requireNonNull(priority);
    return Differences.quoted(
        edition
            .priority(wanted)
            .map(
                found ->
                    part == null
                        ? found.name()
                        : found.part(part).map(Priority.Part::name).orElse(part.value()))
            .orElse(wanted.value()));
  }

  private static String number(int atLeast) {
    return atLeast < 2 ? String.valueOf(atLeast) : "two or more";
  }
}
