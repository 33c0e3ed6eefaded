package org.saferplan.exception;

import static org.saferplan.exception.Words.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.fact.Period;
import org.saferplan.ledger.Owed;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;

/** Owners who are there no more, and have handed nothing over. */
final class Gone {
  private final Cast cast;
  private final Partnership partnership;
  private final LocalDate on;

  Gone(Cast cast) {
    this.cast = cast;
    this.partnership = cast.partnership();
    this.on = cast.on();
  }

  Stream<Exceptional> all() {
    Map<Party, List<Owed>> owed = new LinkedHashMap<>();
    for (Owed action : cast.owed()) {
      action
          .owners()
          .forEach(owner -> owed.computeIfAbsent(owner, absent -> new ArrayList<>()).add(action));
    }
    return owed.entrySet().stream()
        .flatMap(
            each ->
                why(each.getKey()).map(why -> told(each.getKey(), why, each.getValue())).stream());
  }

  private Exceptional told(Party owner, String why, List<Owed> actions) {
    return new Exceptional(
        Concern.OWNER_GONE,
        "%s %s, and still leads %s, such as %s"
            .formatted(
                owner.called(partnership),
                why,
                Words.actions(actions.size()),
                quoted(actions.get(0).action().what())),
        "hand over what they lead, with a note, or say who holds the post now" + successors(owner),
        actions.stream().map(Cast::item).toList(),
        List.of(cast.called(owner)),
        Cast.groups(actions),
        null);
  }

  /** Why they are there no more, if they are not. */
  private Optional<String> why(Party owner) {
    Post.Id post = owner.post();
    Body.Id body = owner.body();
    Organisation.Id organisation = owner.organisation();
    if (post != null) {
      return partnership
          .post(post)
          .flatMap(
              found ->
                  found
                      .vacancy(on)
                      .map(Gone::vacant)
                      .or(() -> Optional.ofNullable(found.organisation()).flatMap(this::left)));
    } else if (body != null) {
      return partnership
          .body(body)
          .map(Body::period)
          .filter(period -> period.hasEnded(on))
          .map(period -> "ended " + until(period));
    }
    return organisation == null ? Optional.empty() : left(organisation);
  }

  private static String vacant(Period vacancy) {
    return vacancy.from() == null ? "is vacant" : "is vacant since " + vacancy.from().words();
  }

  private Optional<String> left(Organisation.Id id) {
    return partnership
        .organisation(id)
        .filter(each -> each.hasLeft(on))
        .map(each -> "is there no more: %s is no member any more".formatted(each.name()));
  }

  private String successors(Party owner) {
    List<String> names =
        partnership.organisations().stream()
            .filter(
                each ->
                    owner.organisation() != null
                        && each.successorOf().stream()
                            .anyMatch(before -> before.from().equals(owner.organisation())))
            .map(Organisation::name)
            .toList();
    return names.isEmpty() ? "" : "; taken over by " + String.join(" and ", names);
  }

  private static String until(Period period) {
    return period.to() == null ? "" : "in " + period.to().words();
  }
}
