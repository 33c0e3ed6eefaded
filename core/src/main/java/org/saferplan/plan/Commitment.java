package org.saferplan.plan;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * Names something that an edition commits to: a priority or a part of one, a theme, or an aim.
 *
 * @param part of the priority; blank for the whole
 */
public record Commitment(
    Edition.Id edition,
    Priority.@Nullable Id priority,
    Priority.Part.@Nullable Id part,
    Theme.@Nullable Id theme,
    Aim.@Nullable Id aim)
    implements Reference {

  /** Refuses to name nothing, and more than one. */
  public Commitment {
    if (Stream.of(priority, theme, aim).filter(Objects::nonNull).count() != 1) {
      throw new InvalidValueException("name one of priority, theme and aim");
    }
    if (part != null && priority == null) {
      throw new InvalidValueException("a part is one of a priority: name the priority");
    }
  }

  /** A priority. */
  public static Commitment to(Edition.Id edition, Priority.Id priority) {
    return new Commitment(edition, priority, null, null, null);
  }

  /** A theme. */
  public static Commitment to(Edition.Id edition, Theme.Id theme) {
    return new Commitment(edition, null, null, theme, null);
  }

  /** An aim. */
  public static Commitment to(Edition.Id edition, Aim.Id aim) {
    return new Commitment(edition, null, null, null, aim);
  }

  /** Whether this text of the edition has it. */
  public boolean isIn(Edition text) {
    return edition.equals(text.id())
        && (priority == null || text.holds(priority, part))
        && (theme == null || text.theme(theme).isPresent())
        && (aim == null || text.aim(aim).isPresent());
  }

  /** What this text of the edition calls it; its id where the text does not have it. */
  public String called(Edition text) {
    if (theme != null) {
      return text.theme(theme).map(Theme::name).orElse(theme.value());
    } else if (aim != null) {
      return text.aim(aim).map(Aim::words).orElse(aim.value());
    }
    Priority.Id wanted = Objects.requireNonNull(priority);
    return text.priority(wanted)
        .map(
            found ->
                part == null
                    ? found.name()
                    : found.name()
                        + ": "
                        + found.part(part).map(Priority.Part::name).orElse(part.value()))
        .orElse(wanted.value());
  }

  @Override
  public boolean resolvesIn(Register register, Document within) {
    return register.find(Edition.class, edition.key()).filter(this::isIn).isPresent();
  }

  @Override
  public String named() {
    return "%s in edition %s".formatted(words(priority, part, theme, aim), edition.value());
  }

  static String words(
      Priority.@Nullable Id priority,
      Priority.Part.@Nullable Id part,
      Theme.@Nullable Id theme,
      Aim.@Nullable Id aim) {
    if (theme != null) {
      return "theme " + theme.value();
    } else if (aim != null) {
      return "aim " + aim.value();
    }
    String whole = "priority " + Objects.requireNonNull(priority).value();
    return part == null ? whole : whole + ", part " + part.value();
  }
}
