package org.saferplan.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.saferplan.due.Ask;
import org.saferplan.due.Item;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.register.Register;

/**
 * The words of one reminder. Whoever does not owe what is restricted is told that it is overdue and
 * not what it is.
 */
final class Letter {
  private static final int WIDTH = 72;
  private static final int MOST_NAMED = 12;

  private final Register register;
  private final Partnership partnership;
  private final Party to;
  private final LocalDate on;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Level, List<Item>> items = new EnumMap<>(Level.class);
  private final Map<Level, String> groups = new EnumMap<>(Level.class);

  Letter(Register register, Partnership partnership, Party to, LocalDate on) {
    this.register = register;
    this.partnership = partnership;
    this.to = to;
    this.on = on;
  }

  void add(Level level, String chaired, Item item, List<Step> passed) {
    items.computeIfAbsent(level, absent -> new ArrayList<>()).add(item);
    steps.addAll(passed);
    groups.put(level, chaired);
  }

  Reminder reminder(Reminder.Id id) {
    return new Reminder(id, to, on, subject(), text(), steps, null);
  }

  private String subject() {
    long all = items.values().stream().mapToLong(List::size).sum();
    long late = items.values().stream().flatMap(List::stream).filter(Item::isLate).count();
    String name = partnership.shortName() == null ? partnership.name() : partnership.shortName();
    String count = all == 1 ? "1 thing" : all + " things";
    String words =
        late == 0
            ? count + " to do"
            : late == all ? count + " overdue" : "%s to do, %d overdue".formatted(count, late);
    return "%s: %s".formatted(name, words);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(wrapped("To: " + to.called(partnership), "")).append('\n');
    text.append(
        wrapped(
            "This is what the record of %s asks for, as it stands on %s."
                .formatted(partnership.name(), PartialDate.words(on)),
            ""));
    int number = 0;
    for (Map.Entry<Level, List<Item>> each : items.entrySet()) {
      text.append('\n').append(wrapped(heading(each.getKey()), ""));
      for (Item item : each.getValue()) {
        number++;
        text.append('\n').append(told(number, item, each.getKey()));
      }
    }
    return text.append('\n')
        .append(
            wrapped(
                "To answer, tell whoever keeps the record; or enter it there. What is said on"
                    + " record is not asked for again.",
                ""))
        .toString();
  }

  private String heading(Level level) {
    String named = groups.getOrDefault(level, "");
    return switch (level) {
      case OWNER -> "What you are asked for:";
      case STAND_IN ->
          "What is asked of nobody who can be reminded, in %s:"
              .formatted(
                  named.isEmpty()
                      ? "no group that is chaired"
                      : "what you chair (%s)".formatted(named));
      case CHAIR -> "What stays overdue in what you chair (%s):".formatted(named);
      case STRATEGY_GROUP -> "What has stayed overdue long, and is for the strategy group:";
    };
  }

  private String told(int number, Item item, Level level) {
    boolean mayKnow = level == Level.OWNER || item.owners().contains(to);
    String head = number + ". ";
    String indent = " ".repeat(head.length());
    StringBuilder told =
        new StringBuilder(wrapped(head + (mayKnow ? item.about() : item.openly()), indent));
    if (mayKnow || item.restricted() == null) {
      told.append(wrapped(indent + sentence(item.standing()), indent));
    } else {
      told.append(
          wrapped(indent + (item.isLate() ? "It is overdue." : "It is to be done."), indent));
    }
    if (level == Level.OWNER || level == Level.STAND_IN) {
      told.append(wrapped(indent + "Please " + item.todo() + ".", indent));
      named(item, level).forEach(line -> told.append(wrapped(indent + "- " + line, indent + "  ")));
    }
    if (level != Level.OWNER && !item.owners().isEmpty()) {
      String owners =
          String.join(", ", item.owners().stream().map(each -> each.called(partnership)).toList());
      told.append(wrapped(indent + "Asked of: " + owners + ".", indent));
    }
    return told.toString();
  }

  /** What is wanted for a round is told as one; its owner is told of which actions. */
  private List<String> named(Item item, Level level) {
    if (item.ask().what() != Ask.What.UPDATE || item.actions().size() < 2) {
      return List.of();
    }
    List<String> named = new ArrayList<>();
    item.actions().stream()
        .limit(MOST_NAMED)
        .flatMap(id -> register.find(Obligation.class, id.key()).stream())
        .map(
            action ->
                level == Level.OWNER || action.restricted() == null
                    ? action.what()
                    : Item.RESTRICTED)
        .forEach(named::add);
    int more = item.actions().size() - MOST_NAMED;
    if (more > 0) {
      named.add("and %d more".formatted(more));
    }
    return named;
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + ".";
  }

  /** In lines that every mail program shows; a word that is longer stands alone. */
  private static String wrapped(String words, String indent) {
    StringBuilder text = new StringBuilder();
    StringBuilder line =
        new StringBuilder(words.substring(0, words.length() - words.stripLeading().length()));
    boolean isEmpty = true;
    StringTokenizer each = new StringTokenizer(words);
    while (each.hasMoreTokens()) {
      String word = each.nextToken();
      if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    return text.append(line).append('\n').toString();
  }
}
