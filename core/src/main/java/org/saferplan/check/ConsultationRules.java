package org.saferplan.check;

import static org.saferplan.consultation.Consultation.Topic.LEVELS_AND_PATTERNS;
import static org.saferplan.consultation.Consultation.Topic.PRIORITIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saferplan.adoption.Stage;
import org.saferplan.consultation.Consultation;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;

/** Whose views were sought, on what, and when. */
final class ConsultationRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofEngland(
                  "consultation",
                  "views were sought on patterns and on priorities, from groups likely to be"
                      + " particularly affected too, before adoption",
                  "SI 2007/1830, regulation 12(1)-(3)",
                  Certainty.TEXT_READ,
                  ConsultationRules::consultation)
              .since("2007"));

  private ConsultationRules() {}

  static List<Finding> consultation(Case at) {
    List<Consultation> held =
        at.register().list(Consultation.class, Kind.CONSULTATION).stream()
            .filter(each -> isFor(at, each))
            .toList();
    if (held.isEmpty()) {
      return List.of(
          at.notEvidenced(
              "",
              "no consultation for it is on record",
              "record who was asked about patterns and about priorities, when, how, and how many"
                  + " answered"));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(on(at, held, LEVELS_AND_PATTERNS));
    findings.add(on(at, held, PRIORITIES));
    findings.add(affected(held));
    return findings;
  }

  private static boolean isFor(Case at, Consultation consultation) {
    return consultation.editions().contains(at.edition().id())
        || consultation.assessments().stream().anyMatch(at.edition().assessments()::contains);
  }

  private static Finding on(Case at, List<Consultation> held, Consultation.Topic topic) {
    String called = topic.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    List<Consultation> asked = held.stream().filter(each -> each.topics().contains(topic)).toList();
    if (asked.isEmpty()) {
      return Finding.notEvidenced(
          held.get(0).key(),
          "/topics",
          "that views were sought on %s is not on record".formatted(called),
          "record the consultation on " + called);
    }
    List<Finding> found = asked.stream().map(each -> one(at, each, called)).toList();
    return found.stream()
        .filter(each -> each.answer() == Answer.MET)
        .findFirst()
        .or(() -> found.stream().filter(each -> each.answer() == Answer.NOT_EVIDENCED).findFirst())
        .orElse(found.get(0));
  }

  private static Finding one(Case at, Consultation held, String topic) {
    String subject = "on %s, %s".formatted(topic, held.title());
    Optional<PartialDate> adopted = at.adoptedOn();
    if (adopted.isPresent() && isLate(held, adopted.get())) {
      return Finding.notMet(
          held.key(),
          "/period",
          "%s: views were still being sought after adoption on %s"
              .formatted(subject, adopted.get().words()),
          "nothing mends what was done: explain it, and ask in time for the next edition");
    }
    return new Parts(held.key(), "")
        .need(!held.asked().isEmpty(), "who was asked", "/asked")
        .need(isDated(held), "when", "/period")
        .need(Words.saySomething(held.method()), "how", "/method")
        .need(isCounted(held), "how many answered", "/replied")
        .need(isInTime(at, held, adopted), "that it was before adoption", "/period")
        .finding(
            subject,
            Words.joined(held.asked().stream().map(Consultation.Asked::who).toList())
                + ", in time");
  }

  private static boolean isDated(Consultation held) {
    return held.period().from() != null || held.period().to() != null;
  }

  private static boolean isCounted(Consultation held) {
    return held.replied() != null || held.asked().stream().anyMatch(each -> each.replied() != null);
  }

  private static boolean isLate(Consultation held, PartialDate adopted) {
    PartialDate last = held.period().to() == null ? held.period().from() : held.period().to();
    return last != null && last.earliest().isAfter(adopted.latest());
  }

  /** Shown where it ended before adoption, or adoption is still to come. */
  private static boolean isInTime(Case at, Consultation held, Optional<PartialDate> adopted) {
    PartialDate last = held.period().to();
    if (adopted.isPresent()) {
      return last != null && !last.latest().isAfter(adopted.get().earliest());
    }
    Stage stage = at.standing().stage();
    return stage != Stage.IN_USE && stage != Stage.ENDED;
  }

  private static Finding affected(List<Consultation> held) {
    for (Consultation each : held) {
      for (int index = 0; index < each.asked().size(); index++) {
        if (Boolean.TRUE.equals(each.asked().get(index).likelyAffected())) {
          return Finding.met(
              each.key(),
              "/asked/%d/likelyAffected".formatted(index),
              "a group likely to be particularly affected was asked: "
                  + each.asked().get(index).who());
        }
      }
    }
    boolean isDenied =
        held.stream().anyMatch(each -> !each.asked().isEmpty())
            && held.stream()
                .flatMap(each -> each.asked().stream())
                .allMatch(each -> Boolean.FALSE.equals(each.likelyAffected()));
    String remedy = "ask groups likely to be particularly affected, and say which they are";
    return isDenied
        ? Finding.notMet(
            held.get(0).key(),
            "/asked",
            "none of those asked is a group likely to be particularly affected",
            remedy)
        : Finding.notEvidenced(
            held.get(0).key(),
            "/asked",
            "whether a group likely to be particularly affected was asked is not on record",
            remedy);
  }
}
