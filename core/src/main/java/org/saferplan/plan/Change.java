package org.saferplan.plan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Reason;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * How a priority, a theme or an aim came from the edition before.
 *
 * @param from what it was, in the edition that is followed; empty where something is new
 * @param to what it is now, in this edition; empty where something is gone
 * @param reasons every reason on record; none where it is on record that none is given
 */
public record Change(
    Kind kind, List<Before> from, List<After> to, Stated<Reason> reasons, List<Citation> sources) {

  /** What can happen to something from one edition to the next. */
  public enum Kind {
    /** Carried on as it was. */
    KEPT(1, 1),
    /** The same under other words. */
    REWORDED(1, 1),
    /** New. */
    ADDED(0, 1),
    /** Gone. */
    REMOVED(1, 0),
    /** Gone because what was wanted is done. */
    COMPLETED(1, 0),
    /** Another took its place. */
    REPLACED(1, 1),
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

    /** As people write it. */
    public String words() {
      return switch (this) {
        case ADDED -> "new";
        case REMOVED -> "dropped";
        default -> name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("became", "became a");
      };
    }

    /** Whether one looks for a reason: for all but what stays as it was. */
    public boolean wantsReason() {
      return this != KEPT;
    }

    private static boolean enough(int atLeast, int actual) {
      return atLeast < 2 ? actual == atLeast : actual >= atLeast;
    }
  }

  /**
   * A priority of the edition that is followed or a part of one, or a theme or an aim of it.
   *
   * @param part the part; blank for the whole
   */
  public record Before(
      Priority.@Nullable Id priority,
      Priority.Part.@Nullable Id part,
      Theme.@Nullable Id theme,
      Aim.@Nullable Id aim)
      implements Reference {
    /** Refuses to name nothing, and more than one. */
    public Before {
      requireOne(priority, part, theme, aim);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return within instanceof Edition edition
          && edition.follows() != null
          && register
              .find(Edition.class, edition.follows().key())
              .map(followed -> in(followed.id()).isIn(followed))
              .orElse(false);
    }

    @Override
    public String named() {
      return Commitment.words(priority, part, theme, aim) + " in the edition that is followed";
    }

    /** The same as something that this edition commits to. */
    public Commitment in(Edition.Id edition) {
      return new Commitment(edition, priority, part, theme, aim);
    }

    /** What a commitment names, wherever it is. */
    public static Before of(Commitment named) {
      return new Before(named.priority(), named.part(), named.theme(), named.aim());
    }
  }

  /**
   * A priority of this edition or a part of one, or a theme or an aim of it.
   *
   * @param part the part; blank for the whole
   */
  public record After(
      Priority.@Nullable Id priority,
      Priority.Part.@Nullable Id part,
      Theme.@Nullable Id theme,
      Aim.@Nullable Id aim)
      implements Reference {
    /** Refuses to name nothing, and more than one. */
    public After {
      requireOne(priority, part, theme, aim);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return within instanceof Edition edition && in(edition.id()).isIn(edition);
    }

    @Override
    public String named() {
      return Commitment.words(priority, part, theme, aim) + " in this edition";
    }

    /** The same as something that this edition commits to. */
    public Commitment in(Edition.Id edition) {
      return new Commitment(edition, priority, part, theme, aim);
    }

    /** What a commitment names, wherever it is. */
    public static After of(Commitment named) {
      return new After(named.priority(), named.part(), named.theme(), named.aim());
    }
  }

  private static void requireOne(
      Priority.@Nullable Id priority,
      Priority.Part.@Nullable Id part,
      Theme.@Nullable Id theme,
      Aim.@Nullable Id aim) {
    if (Stream.of(priority, theme, aim).filter(Objects::nonNull).count() != 1) {
      throw new InvalidValueException("name one of priority, theme and aim");
    }
    if (part != null && priority == null) {
      throw new InvalidValueException("a part is one of a priority: name the priority");
    }
  }

  /** Refuses a change that cannot be of its kind, such as a removal that leaves something. */
  public Change {
    from = List.copyOf(from);
    to = List.copyOf(to);
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
    String before = names(from.stream().map(item -> name(older, item.in(older.id()))).toList());
    String after = names(to.stream().map(item -> name(newer, item.in(newer.id()))).toList());
    return switch (kind) {
      case KEPT -> after + " was kept";
      case REWORDED -> before + " now reads " + after;
      case ADDED -> after + " is new";
      case REMOVED -> before + " was removed";
      case COMPLETED -> before + " was completed";
      case REPLACED -> before + " was replaced by " + after;
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

  /** Of a part its own name: which whole it is of, the change tells. */
  private static String name(Edition edition, Commitment named) {
    Priority.Part.Id part = named.part();
    return Differences.quoted(
        part == null
            ? named.called(edition)
            : Optional.ofNullable(named.priority())
                .flatMap(edition::priority)
                .flatMap(found -> found.part(part))
                .map(Priority.Part::name)
                .orElse(part.value()));
  }

  private static String number(int atLeast) {
    return atLeast < 2 ? String.valueOf(atLeast) : "two or more";
  }
}
