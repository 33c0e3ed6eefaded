package org.saferplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saferplan.audience.OpenCopy;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.GivenReason;
import org.saferplan.refresh.Item;
import org.saferplan.refresh.Refresh;
import org.saferplan.refresh.Step;
import org.saferplan.register.Register;

/**
 * What changed from one edition to the next and why, written from the record: what changed, with
 * every reason and where it is given; what stays; what is new; what became of the actions; and what
 * is not decided or not on record. Nothing that is not for everybody stands in it by its words.
 */
public final class WhatChangedAndWhy {
  private final Refresh walk;
  private final Vocabulary vocabulary;

  private WhatChangedAndWhy(Refresh walk, Vocabulary vocabulary) {
    this.walk = walk;
    this.vocabulary = vocabulary;
  }

  /** As a paper of its own; nothing where the edition follows none that is on record. */
  public static Optional<Paper> of(Register register, Edition.Id edition, LocalDate on) {
    return Partnership.of(register)
        .flatMap(
            partnership ->
                Refresh.of(OpenCopy.of(register), edition, on)
                    .map(
                        walk ->
                            new Paper(
                                List.of(
                                    partnership.name(), "As on record on " + PartialDate.words(on)),
                                "From %s to %s".formatted(walk.from(), walk.title()),
                                sections(walk, partnership.vocabulary()))));
  }

  /**
   * As sections of another paper.
   *
   * @param walk of an open copy of the record, if the paper is for everybody
   * @param vocabulary the partnership's own words
   */
  public static List<Paper.Section> sections(Refresh walk, Vocabulary vocabulary) {
    return new WhatChangedAndWhy(walk, vocabulary).sections();
  }

  private List<Paper.Section> sections() {
    List<Paper.Section> sections = new ArrayList<>();
    sections.add(new Paper.Section("What changed and why", changed()));
    add(sections, "What stays as it was", bullets(kept()));
    add(sections, "What is new", bullets(added(step -> !isAction(step))));
    add(sections, "What became of the actions", actions());
    add(
        sections,
        walk.open() ? "What is not decided yet" : "What the record does not say",
        bullets(walk.undecided().stream().map(step -> sentence(step.words())).toList()));
    return sections;
  }

  private static void add(List<Paper.Section> sections, String heading, List<Paper.Block> blocks) {
    if (!blocks.isEmpty()) {
      sections.add(new Paper.Section(heading, blocks));
    }
  }

  private static List<Paper.Block> bullets(List<String> items) {
    return items.isEmpty() ? List.of() : List.of(new Paper.Bullets(items));
  }

  private List<Paper.Block> changed() {
    List<Paper.Block> told =
        bullets(
            decided(step -> !isAction(step) && step.kind() != Change.Kind.KEPT)
                .filter(step -> !isToldByItsWhole(step))
                .map(this::withReasons)
                .distinct()
                .toList());
    return told.isEmpty()
        ? List.of(new Paper.Paragraph(said("No change of a priority, theme or aim is on record.")))
        : told;
  }

  /** What a narrowing comes down to is told with it. */
  private boolean isToldByItsWhole(Step step) {
    Commitment of = step.item().of();
    return of != null
        && of.part() != null
        && step.became().isEmpty()
        && decided(each -> each.kind() == Change.Kind.NARROWED)
            .map(each -> each.item().of())
            .anyMatch(
                whole ->
                    whole != null
                        && whole.part() == null
                        && Objects.equals(whole.priority(), of.priority()));
  }

  /** Parts go with their wholes. */
  private List<String> kept() {
    return Arrays.stream(Item.Sort.values())
        .filter(sort -> sort != Item.Sort.ACTION && sort != Item.Sort.PART)
        .flatMap(
            sort -> {
              List<String> names =
                  decided(step -> step.item().sort() == sort && step.kind() == Change.Kind.KEPT)
                      .map(step -> "\u201c" + step.item().name() + "\u201d")
                      .toList();
              return names.isEmpty()
                  ? Stream.<String>empty()
                  : Stream.of(sentence(said(sort.heading()) + ": " + Sentences.joined(names)));
            })
        .toList();
  }

  private List<String> added(Predicate<Step> which) {
    return walk.added().stream().filter(which).map(this::withReasons).toList();
  }

  private List<Paper.Block> actions() {
    List<Step> all = walk.steps().stream().filter(WhatChangedAndWhy::isAction).toList();
    List<Paper.Block> blocks = new ArrayList<>();
    if (!all.isEmpty()) {
      blocks.add(new Paper.Paragraph(counted(all)));
      blocks.addAll(
          bullets(
              decided(step -> isAction(step) && step.kind() != Change.Kind.KEPT)
                  .map(this::withReasons)
                  .toList()));
    }
    List<String> made = added(WhatChangedAndWhy::isAction);
    if (!made.isEmpty()) {
      blocks.add(
          new Paper.Paragraph(
              Sentences.sentence(said(Sentences.number(made.size(), "action", "actions")))
                      .replaceAll("\\.$", "")
                  + (made.size() == 1 ? " is new:" : " are new:")));
      blocks.addAll(bullets(made));
    }
    return blocks;
  }

  private String counted(List<Step> all) {
    Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
    all.stream()
        .flatMap(step -> Stream.ofNullable(step.kind()))
        .forEach(kind -> counts.merge(kind, 1, Integer::sum));
    List<String> told = new ArrayList<>();
    counts.forEach((kind, count) -> told.add(count + " " + carried(kind)));
    int left = (int) all.stream().filter(step -> step.kind() == null).count();
    if (left > 0) {
      told.add(left + (walk.open() ? " not decided yet" : " of which the record does not say"));
    }
    return said(
        "%s of %s: %s."
            .formatted(
                Sentences.sentence(Sentences.number(all.size(), "action", "actions"))
                    .replaceAll("\\.$", ""),
                walk.from(),
                Sentences.joined(told)));
  }

  private static String carried(Change.Kind kind) {
    return kind == Change.Kind.KEPT ? "carried over" : kind.words();
  }

  private Stream<Step> decided(Predicate<Step> which) {
    return walk.decided().stream().filter(which);
  }

  private static boolean isAction(Step step) {
    return step.item().sort() == Item.Sort.ACTION;
  }

  private String withReasons(Step step) {
    String what = sentence(step.words());
    List<GivenReason> reasons = step.reasons().entries();
    if (!reasons.isEmpty()) {
      String lead = reasons.size() == 1 ? " The reason: " : " The reasons: ";
      return what
          + lead
          + Sentences.closed(
              String.join("; ", reasons.stream().map(WhatChangedAndWhy::reason).toList()));
    }
    return step.whyNoReason().map(why -> what + " " + Sentences.sentence(why)).orElse(what);
  }

  private static String reason(GivenReason reason) {
    String words = reason.words().replaceAll("\\.$", "");
    return reason.sources().isEmpty()
        ? words
        : "%s (%s)".formatted(words, String.join("; ", reason.sources()));
  }

  private String sentence(String words) {
    return Sentences.sentence(said(words));
  }

  private String said(String words) {
    return vocabulary.said(words);
  }
}
