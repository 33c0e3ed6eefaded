package org.saferplan.audience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Reason;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

/**
 * The record as everybody may read it on a page. An action that not everybody may see stands in it
 * without its words, under another id, with what it serves, its dates and who owes it: so that
 * nothing is shown as missing that is only withheld. Reminders stand in none: they say to owners
 * what not everybody may see.
 *
 * <p>Versions are left as they are: no page shows those of actions.
 */
public final class OpenCopy {
  private static final String WITHHELD = "withheld";

  private OpenCopy() {}

  /**
   * The register without its reminders and with its restricted actions withheld; the same register
   * where there are none.
   */
  public static Register of(Register whole) {
    List<Key> reminders =
        whole.list(Document.class, Kind.REMINDER).stream().map(Document::key).toList();
    Register register = reminders.isEmpty() ? whole : whole.without(reminders);
    List<Obligation> actions = register.list(Obligation.class, Kind.OBLIGATION);
    Map<Obligation.Id, Obligation.Id> others = new LinkedHashMap<>();
    actions.stream()
        .filter(action -> action.restricted() != null)
        .forEach(action -> others.put(action.id(), free(register, others.size() + 1)));
    if (others.isEmpty()) {
      return register;
    }
    List<Document> changed = new ArrayList<>();
    for (Obligation action : actions) {
      Obligation open = renamed(action.restricted() == null ? action : withheld(action), others);
      if (!open.equals(action)) {
        changed.add(open);
      }
    }
    for (Measure measure : register.list(Measure.class, Kind.MEASURE)) {
      if (measure.actions().stream().anyMatch(others::containsKey)) {
        changed.add(
            Copy.with(
                measure,
                "actions",
                measure.actions().stream().map(id -> others.getOrDefault(id, id)).toList()));
      }
    }
    return register
        .without(others.keySet().stream().map(Obligation.Id::key).toList())
        .with(register.revision(), changed);
  }

  private static Obligation.Id free(Register register, int number) {
    Obligation.Id id = new Obligation.Id(WITHHELD + "-" + number);
    return register.holds(id.key()) ? free(register, number + 1_000) : id;
  }

  private static Obligation renamed(Obligation action, Map<Obligation.Id, Obligation.Id> others) {
    Obligation named = Copy.with(action, "id", others.getOrDefault(action.id(), action.id()));
    Obligation within = Copy.with(named, "partOf", other(action.partOf(), others));
    Obligation carrying =
        Copy.with(within, "carriedOverFrom", other(action.carriedOverFrom(), others));
    Ending ended = carrying.ended();
    return ended == null
        ? carrying
        : carrying.ended(
            Copy.with(
                ended,
                "into",
                ended.into().stream().map(id -> others.getOrDefault(id, id)).toList()));
  }

  private static Obligation.@Nullable Id other(
      Obligation.@Nullable Id id, Map<Obligation.Id, Obligation.Id> others) {
    return id == null ? null : others.getOrDefault(id, id);
  }

  private static Obligation withheld(Obligation action) {
    return new Obligation(
        action.id(),
        "An action that not everybody may see",
        action.reference(),
        null,
        action.serves(),
        action.leads(),
        action.owing(),
        List.of(),
        List.of(),
        withoutWords(action.due()),
        List.of(),
        List.of(),
        null,
        action.basis(),
        null,
        List.of(),
        action.partOf(),
        action.carriedOver(),
        action.carriedOverFrom(),
        action.restricted(),
        List.of(),
        action.updates().stream().map(OpenCopy::withoutWords).toList(),
        action.completions().stream()
            .map(done -> new Completion(done.on(), WITHHELD, done.occurrence(), List.of()))
            .toList(),
        List.of(),
        action.ended() == null
            ? null
            : Copy.with(action.ended(), "reasons", Stated.<Reason>notOnRecord()),
        List.of(),
        null);
  }

  private static @Nullable Due withoutWords(@Nullable Due due) {
    return due == null || (due.by() == null && due.repeats() == null)
        ? null
        : new Due(
            due.by(),
            due.by() == null ? null : due.from(),
            null,
            due.ongoing(),
            due.repeats(),
            null,
            null,
            null,
            due.also());
  }

  private static Progress withoutWords(Progress said) {
    return new Progress(
        said.on(),
        said.period(),
        null,
        WITHHELD,
        said.onTrack(),
        null,
        null,
        null,
        said.forecast(),
        said.corrects(),
        List.of());
  }
}
