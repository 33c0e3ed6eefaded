package org.saferplan.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.ledger.Filter;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;

/**
 * What is to be said or done on a day and in the days after it, worst first, by who is asked.
 *
 * @param within so many days after the day
 * @param parts one for each who is asked; what nobody on record is asked for comes last
 */
public record DueList(LocalDate on, int within, List<Part> parts) {
  /** Within so many days, where nobody says otherwise. */
  public static final int USUAL_DAYS = 30;

  /**
   * What one is asked for.
   *
   * @param owner who; blank where it is not on record of whom it is asked
   */
  public record Part(@Nullable Party owner, String name, List<Item> items) {
    /** Takes a copy. */
    public Part {
      items = List.copyOf(items);
    }
  }

  /** Takes a copy. */
  public DueList {
    parts = List.copyOf(parts);
  }

  /** What everybody is asked for. */
  public static DueList of(Register register, LocalDate on, int within) {
    Asking asking = Asking.of(register, on, within);
    Optional<Partnership> partnership = Partnership.of(register);
    List<Part> parts = new ArrayList<>();
    for (Party owner : asking.owners()) {
      List<Item> items = asking.ofOwner(owner);
      if (!items.isEmpty()) {
        parts.add(new Part(owner, partnership.map(owner::called).orElse(""), items));
      }
    }
    List<Item> nobodys = asking.of(item -> item.owners().isEmpty() && !item.isOver(on));
    if (!nobodys.isEmpty()) {
      parts.add(new Part(null, "Owner not on record", nobodys));
    }
    return new DueList(on, within, parts);
  }

  /**
   * What one is asked for: a post what it owes, and what the groups that it chairs lead; a group
   * everything in it; an organisation what it and its posts owe.
   *
   * @param asked the id of a post, group or organisation, or the words by which an owner is known
   */
  public static DueList of(Register register, LocalDate on, int within, String asked) {
    return of(register, on, within, meant(register, asked));
  }

  /** The same of one who is known. */
  public static DueList of(Register register, LocalDate on, int within, Party asked) {
    return of(register, on, within, List.of(asked));
  }

  private static DueList of(Register register, LocalDate on, int within, List<Party> meant) {
    Optional<Partnership> partnership = Partnership.of(register);
    String name = partnership.map(meant.get(0)::called).orElse("");
    Predicate<Item> wanted =
        meant.stream()
            .map(each -> of(each, partnership, on))
            .reduce(Predicate::or)
            .orElse(item -> false)
            .and(item -> !item.isOver(on));
    return new DueList(
        on,
        within,
        List.of(new Part(meant.get(0), name, Asking.of(register, on, within).of(wanted))));
  }

  /** Why nobody is meant, with who there is; nothing where somebody is. */
  public static List<Fault> faults(Register register, String asked) {
    return new Filter(null, null, null, null, asked, null, null, null).faults(register);
  }

  /**
   * The actions of which something is asked on the day itself, the worst first, each once: those
   * whose day has gone, and those to be reported on.
   */
  public List<Obligation.Id> actionsAsked() {
    return parts.stream()
        .flatMap(part -> part.items().stream())
        .filter(item -> item.ask().what().isOfActions() && item.isAskedOn(on))
        .filter(item -> item.isLate() || item.ask().what() == Ask.What.UPDATE)
        .flatMap(item -> item.actions().stream())
        .distinct()
        .toList();
  }

  /** How many things are asked for, each counted for everybody of whom it is asked. */
  public int count() {
    return parts.stream().mapToInt(part -> part.items().size()).sum();
  }

  private static List<Party> meant(Register register, String asked) {
    List<Party> meant =
        Partnership.of(register).stream()
            .flatMap(
                found ->
                    Stream.of(
                            found.bodies().stream()
                                .filter(each -> each.id().value().equals(asked))
                                .map(each -> Party.of(each.id())),
                            found.posts().stream()
                                .filter(each -> each.id().value().equals(asked))
                                .map(each -> Party.of(each.id())),
                            found.organisations().stream()
                                .filter(each -> each.id().value().equals(asked))
                                .map(each -> Party.of(each.id())))
                        .flatMap(each -> each))
            .toList();
    return meant.isEmpty() ? List.of(new Party(null, null, null, asked)) : meant;
  }

  private static Predicate<Item> of(Party party, Optional<Partnership> partnership, LocalDate on) {
    Body.Id body = party.body();
    Organisation.Id organisation = party.organisation();
    if (body != null) {
      return item -> item.owners().contains(party) || item.groups().contains(body);
    } else if (organisation != null) {
      List<Party> its =
          partnership.stream()
              .flatMap(found -> found.posts().stream())
              .filter(post -> organisation.equals(post.organisation()))
              .map(post -> Party.of(post.id()))
              .toList();
      return item ->
          item.owners().contains(party) || item.owners().stream().anyMatch(its::contains);
    }
    Post.Id post = party.post();
    List<Party> chaired =
        post == null
            ? List.of()
            : partnership.stream()
                .flatMap(found -> found.bodies().stream())
                .filter(each -> Chairs.of(each, on).contains(party))
                .map(each -> Party.of(each.id()))
                .toList();
    return item ->
        item.owners().contains(party) || item.owners().stream().anyMatch(chaired::contains);
  }
}
