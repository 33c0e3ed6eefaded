package org.saferplan.partnership;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can stand in a column of a table that is taken in: of an action, or of an update on it. */
public enum Holds {
  /** The id of an action on record. */
  ID("Id"),
  /** The printed reference. */
  REFERENCE("Reference"),
  /** What is owed. */
  ACTION("Action"),
  /** The heading printed over rows. */
  HEADING("Heading"),
  /** What it serves: priorities, themes, aims. */
  SERVES("Serves"),
  /** Who leads. */
  LEADS("Lead"),
  /** Who delivers. */
  DELIVERS("Delivered by"),
  /** Who helps. */
  HELPS("Helped by"),
  /** When it is due. */
  DUE("By when"),
  /** Where. */
  PLACES("Where"),
  /** What it takes. */
  TAKES("Resources"),
  /** How success shows. */
  SUCCESS("How success shows"),
  /** A note. */
  NOTE("Note"),
  /** What happened. */
  HAPPENED("What happened"),
  /** Whether it is on track. */
  ON_TRACK("On track"),
  /** The next step. */
  NEXT("Next step"),
  /** The rating. */
  RATING("Rating"),
  /** Why it is rated so. */
  RATING_BECAUSE("Why this rating"),
  /** When it is now expected to be done. */
  FORECAST("Expected by"),
  /** Whether it is done, or when it was. */
  COMPLETED("Completed"),
  /** What came of it. */
  ACHIEVED("What was achieved"),
  /** Of something repeated: the time at which it was due. */
  OCCURRENCE("For the time due"),
  /** When it was said. */
  SAID_ON("Date of update"),
  /** Who said it. */
  SAID_BY("Said by"),
  /** Of which period it was said. */
  PERIOD("Period"),
  /** What is not read: it is worked out from the record, or belongs to nobody. */
  NOTHING("");

  private final String heading;

  Holds(String heading) {
    this.heading = heading;
  }

  /** The heading under which it goes out where the partnership has none; none for nothing. */
  public String heading() {
    return heading;
  }

  /** As it is typed, such as {@code on-track}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As people read it, such as "on track". */
  public String words() {
    return this == NOTHING ? "not read" : heading.toLowerCase(Locale.ROOT);
  }

  /** The one that is typed so. */
  public static Optional<Holds> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst();
  }

  /** Whether it is part of an update, not of the action's terms. */
  public boolean isOfUpdate() {
    return compareTo(HAPPENED) >= 0 && this != NOTHING;
  }

  /** What stands in a column that the partnership shows under this name. */
  public static Holds of(Vocabulary.Shows shows) {
    return switch (shows) {
      case REFERENCE -> REFERENCE;
      case ACTION -> ACTION;
      case SERVES -> SERVES;
      case LEADS -> LEADS;
      case DELIVERS -> DELIVERS;
      case HELPS -> HELPS;
      case DUE -> DUE;
      case TAKES -> TAKES;
      case SUCCESS -> SUCCESS;
      case PLACES -> PLACES;
      case RATING -> RATING;
      case UPDATE -> HAPPENED;
      case STATE -> NOTHING;
    };
  }
}
