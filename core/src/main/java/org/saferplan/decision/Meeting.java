package org.saferplan.decision;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.register.DocumentId;
import org.saferplan.register.Register;

/**
 * A body on a date, or a post deciding alone: under a power given, or by its own right.
 *
 * @param body that met; blank where a post decided
 * @param post that decided; blank where a body met
 * @param actingAs in what capacity the body met, where it has several
 * @param represented who was represented, and who was not
 * @param reports what was put to it
 * @param decisions what it decided, corrections included
 */
public record Meeting(
    @Derived Id id,
    Body.@Nullable Id body,
    Post.@Nullable Id post,
    @Nullable Capacity actingAs,
    PartialDate date,
    @Nullable LocalTime time,
    Stated<Attendance> represented,
    List<Report> reports,
    List<Decision> decisions,
    List<Citation> sources,
    @Nullable String note)
    implements Document {

  /** Names a meeting, usually by its date and body: {@code 2018-04-11-council}. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.MEETING;
    }
  }

  /**
   * Somebody was represented at a meeting, or was not.
   *
   * @param present blank where the minutes name them and do not say
   * @param note such as "apologies"
   */
  public record Attendance(Party party, @Nullable Boolean present, @Nullable String note) {}

  /**
   * Derives a blank id from date and body; refuses a meeting of nobody, or of both a body and a
   * post.
   */
  public Meeting {
    id = Derived.Ids.given(id, dateAndBody(date, body), Id::new);
    reports = Entries.distinct(reports, Report::id, "reports");
    decisions = Entries.distinct(decisions, Decision::id, "decisions");
    sources = List.copyOf(sources);
    requireEndOfCorrections(decisions);
    if ((body == null) == (post == null)) {
      throw new InvalidValueException("either a body met or a post decided: name one of the two");
    }
  }

  @Override
  public Key key() {
    return id.key();
  }

  @Override
  public String title() {
    return (body == null ? "post" : body.value()) + ", " + date.words();
  }

  /**
   * The meetings that had been held by the end of a day, the first one first. Where only its month
   * or year is known, a meeting counts when that is over.
   */
  public static List<Meeting> heldBy(Register register, LocalDate on) {
    return register.list(Meeting.class, Kind.MEETING).stream()
        .filter(meeting -> !meeting.date().latest().isAfter(on))
        .sorted(
            Comparator.comparing((Meeting meeting) -> meeting.date().latest())
                .thenComparing(Meeting::time, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(meeting -> meeting.id().value()))
        .toList();
  }

  /** Decisions that correct each other in a circle would leave none that stands. */
  private static void requireEndOfCorrections(List<Decision> decisions) {
    Map<Decision.Id, Decision> byId =
        decisions.stream().collect(Collectors.toMap(Decision::id, each -> each));
    Set<Decision.Id> ending = new HashSet<>();
    for (Decision start : decisions) {
      Set<Decision.Id> way = new LinkedHashSet<>();
      Decision.@Nullable Id each = start.id();
      while (each != null && !ending.contains(each)) {
        if (!way.add(each)) {
          throw new InvalidValueException(
              "decision %s corrects, in the end, itself".formatted(each.value()));
        }
        Decision decision = byId.get(each);
        each = decision == null ? null : decision.corrects();
      }
      ending.addAll(way);
    }
  }

  /** What a blank id is derived from: {@code 2018-04-11 council}. */
  public String dateAndBody() {
    return dateAndBody(date, body);
  }

  private static String dateAndBody(PartialDate date, Body.@Nullable Id body) {
    return date.value() + " " + (body == null ? "post" : body.value());
  }

  /** Who met, or decided alone. */
  public Party party() {
    return body == null ? Party.of(Objects.requireNonNull(post)) : Party.of(body);
  }

  /** The decision of this id. */
  public Optional<Decision> decision(Decision.Id wanted) {
    return decisions.stream().filter(decision -> decision.id().equals(wanted)).findFirst();
  }

  /** The decisions that stand: those that no other corrects. */
  public List<Decision> standing() {
    Set<Decision.Id> corrected =
        decisions.stream()
            .map(Decision::corrects)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toSet());
    return decisions.stream().filter(each -> !corrected.contains(each.id())).toList();
  }

  /** With these reports instead. */
  public Meeting withReports(List<Report> changed) {
    return Copy.with(this, "reports", changed);
  }

  /** With these decisions instead. */
  public Meeting withDecisions(List<Decision> changed) {
    return Copy.with(this, "decisions", changed);
  }

  /** The same under another id. */
  public Meeting withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
