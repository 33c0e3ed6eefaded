package org.saferplan.cli.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Delegation;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Sharing;
import org.saferplan.partnership.Vocabulary;

/** How the things a partnership names are called on its pages. */
record Phrases(Partnership partnership) {
  static final String UNKNOWN = "not on record";

  /** The partnership's own words. */
  Vocabulary vocabulary() {
    return partnership.vocabulary();
  }

  /** "Communities Committee as Crime and Disorder Committee". */
  String body(Body.Id body, @Nullable Capacity capacity) {
    return body(partnership.called(body), capacity);
  }

  static String body(String called, @Nullable Capacity capacity) {
    return capacity == null || capacity.words().equals(called)
        ? called
        : called + " as " + capacity.words();
  }

  String post(Post.Id post) {
    return partnership.post(post).map(Post::name).orElse(post.value());
  }

  /** Who takes a step of a route. */
  String taker(Route.Step.Taker taker) {
    return body(party(taker.party()), taker.capacity());
  }

  /** Whom a power was given to: "to the Leader and the Chief Executive, each of them". */
  String given(Delegation power) {
    if (power.to().isEmpty()) {
      return "to whom is " + UNKNOWN;
    }
    String to =
        power.to().stream()
            .map(each -> (each.post() == null ? "" : "the ") + party(each))
            .collect(Collectors.joining(" and "));
    Sharing acting = power.acting();
    boolean saysHow = acting != null && power.to().size() > 1;
    return "to " + to + (saysHow ? (acting == Sharing.EACH ? ", each of them" : ", together") : "");
  }

  String organisation(Organisation.Id organisation) {
    return partnership
        .organisation(organisation)
        .map(Organisation::name)
        .orElse(organisation.value());
  }

  String party(Party party) {
    return party.called(partnership);
  }

  /** " (Minutes, minute 127; Report, page 2)", or nothing. */
  String cited(List<Citation> citations) {
    return citations.isEmpty()
        ? ""
        : citations.stream().map(partnership::cited).collect(Collectors.joining("; ", " (", ")"));
  }

  static String enumerated(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** "on 11 April 2018", "in April 2018". */
  static String on(PartialDate date) {
    return (date.earliest().equals(date.latest()) ? "on " : "in ") + date.words();
  }

  static String period(@Nullable Period period) {
    if (period == null) {
      return Period.UNKNOWN.words();
    }
    PartialDate from = period.from();
    return from != null && from.equals(period.to()) ? from.words() : period.words();
  }

  /** What the record says where it has no entries. */
  static String silence(Stated<?> stated) {
    return silence(stated.said());
  }

  static String silence(Stated.Said said) {
    return switch (said) {
      case ENTRIES -> "";
      case NONE -> "none";
      case NOT_APPLICABLE -> "not applicable";
      case NOT_ON_RECORD -> UNKNOWN;
    };
  }

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  static String sentence(String words) {
    return capital(words) + (words.endsWith(".") ? "" : ".");
  }
}
