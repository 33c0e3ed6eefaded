package org.saferplan.refresh;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/**
 * What is put into the new edition, made like something of the older one: led and served by the
 * same, with the same heads and plans of others, and without its evidence.
 *
 * @param source what it is made like; nothing where it comes from nothing
 */
record NewItems(Edition older, Optional<Commitment> source) {

  /** The text with this item in it. */
  Edition in(Edition text, Change.After to, String name) {
    if (to.theme() != null) {
      return text.withThemes(
          Stated.of(Entries.plus(text.themes().entries(), theme(to.theme(), name))));
    } else if (to.aim() != null) {
      return text.withAims(Entries.plus(text.aims(), aim(to.aim(), name)));
    } else if (to.part() != null) {
      Priority.Part made = new Priority.Part(to.part(), name, leads());
      return withParts(
          text, Objects.requireNonNull(to.priority()), parts -> Entries.plus(parts, made));
    }
    Priority.Id id = Objects.requireNonNull(to.priority());
    return text.withPriorities(Entries.plus(text.priorities(), priority(id, name)));
  }

  private Priority priority(Priority.Id id, String name) {
    Optional<Priority> whole =
        source
            .filter(each -> each.part() == null)
            .map(Commitment::priority)
            .flatMap(older::priority);
    Optional<Theme> theme = source.map(Commitment::theme).flatMap(older::theme);
    return whole
        .map(each -> named(NextEdition.next(each).withId(id.value()), name))
        .orElseGet(
            () ->
                new Priority(
                    id,
                    name,
                    theme
                        .filter(each -> each.name().equals(name))
                        .map(Theme::nameInWelsh)
                        .orElse(null),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    leads(),
                    List.of(),
                    List.of(),
                    theme.map(Theme::heads).orElse(List.of()),
                    theme.map(Theme::supports).orElse(List.of()),
                    Stated.notOnRecord(),
                    List.of(),
                    null));
  }

  private Theme theme(Theme.Id id, String name) {
    Optional<Theme> theme = source.map(Commitment::theme).flatMap(older::theme);
    Optional<Priority> whole = source.map(Commitment::priority).flatMap(older::priority);
    return theme
        .map(each -> named(Copy.with(NextEdition.next(each), "id", id), name))
        .orElseGet(
            () ->
                new Theme(
                    id,
                    name,
                    whole
                        .filter(each -> each.name().equals(name))
                        .map(Priority::nameInWelsh)
                        .orElse(null),
                    leads(),
                    List.of(),
                    List.of(),
                    whole.map(Priority::heads).orElse(List.of()),
                    whole.map(Priority::supports).orElse(List.of()),
                    List.of(),
                    null));
  }

  private Aim aim(Aim.Id id, String words) {
    return source
        .map(Commitment::aim)
        .flatMap(older::aim)
        .map(each -> Copy.with(NextEdition.next(each).withId(id.value()), "words", words))
        .orElseGet(() -> new Aim(id, words, null, null, List.of(), List.of(), List.of(), null));
  }

  private List<Party> leads() {
    if (source.isEmpty()) {
      return List.of();
    }
    Commitment like = source.get();
    return Optional.ofNullable(like.theme())
        .flatMap(older::theme)
        .map(Theme::leads)
        .or(
            () ->
                Optional.ofNullable(like.priority())
                    .flatMap(older::priority)
                    .map(each -> like.part() == null ? each.leads() : leads(each, like.part())))
        .orElse(List.of());
  }

  private static List<Party> leads(Priority priority, Priority.Part.Id part) {
    return priority.part(part).map(Priority.Part::leads).orElse(List.of());
  }

  /** A name in Welsh is that of the name as it was. */
  private static <R extends Record> R named(R commitment, String name) {
    R named = Copy.with(commitment, "name", name);
    return named.equals(commitment) ? named : Copy.with(named, "nameInWelsh", null);
  }

  /** The text in which this item is called so. */
  static Edition renamed(Edition text, Commitment of, String name) {
    if (Texts.name(text, of).equals(name)) {
      return text;
    } else if (of.part() != null) {
      return withParts(
          text,
          Objects.requireNonNull(of.priority()),
          parts ->
              parts.stream()
                  .map(
                      each ->
                          each.id().equals(of.part())
                              ? new Priority.Part(each.id(), name, each.leads())
                              : each)
                  .toList());
    } else if (of.priority() != null) {
      return text.withPriorities(
          changed(text.priorities(), Priority::id, of.priority(), each -> named(each, name)));
    } else if (of.theme() != null) {
      return text.withThemes(
          Stated.of(
              changed(text.themes().entries(), Theme::id, of.theme(), each -> named(each, name))));
    }
    return text.withAims(
        changed(
            text.aims(),
            Aim::id,
            Objects.requireNonNull(of.aim()),
            each -> Copy.with(each, "words", name)));
  }

  static Edition withoutPart(Edition text, Commitment of) {
    return withParts(
        text,
        Objects.requireNonNull(of.priority()),
        parts -> parts.stream().filter(each -> !each.id().equals(of.part())).toList());
  }

  /** That there are none is then on record. */
  static Edition withoutTheme(Edition text, Theme.Id theme) {
    List<Theme> left =
        text.themes().entries().stream().filter(each -> !each.id().equals(theme)).toList();
    return text.withThemes(left.isEmpty() ? Stated.none() : Stated.of(left));
  }

  private static Edition withParts(
      Edition text,
      Priority.Id priority,
      Function<List<Priority.Part>, List<Priority.Part>> change) {
    return text.withPriorities(
        changed(
            text.priorities(),
            Priority::id,
            priority,
            each -> Copy.with(each, "parts", change.apply(each.parts()))));
  }

  private static <T, I extends Identifier> List<T> changed(
      List<T> items, Function<T, I> id, I wanted, Function<T, T> change) {
    return items.stream()
        .map(each -> id.apply(each).equals(wanted) ? change.apply(each) : each)
        .toList();
  }
}
