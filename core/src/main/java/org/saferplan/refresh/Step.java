package org.saferplan.refresh;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Stated;
import org.saferplan.plan.Change;
import org.saferplan.plan.GivenReason;

/**
 * One step of the walk: what became of an item of the edition before, or where an item of the new
 * one comes from.
 *
 * @param item of which it tells
 * @param told who tells it
 * @param kind what became of it; blank while nothing tells
 * @param became what it is now: nothing where it is gone or new
 * @param reasons every reason on record; none where it is on record that none is given
 * @param words in a sentence, for people
 */
public record Step(
    Item item,
    Told told,
    Change.@Nullable Kind kind,
    List<Item> became,
    Stated<GivenReason> reasons,
    String words) {

  /** Who tells what became of an item. */
  public enum Told {
    /** The record says so: it was decided, done or written down. */
    RECORDED,
    /** The two texts show it, and nobody has said so. */
    SHOWN,
    /** Nothing tells. */
    NOT_TOLD
  }

  /** Takes a copy. */
  public Step {
    became = List.copyOf(became);
  }

  static Step recorded(
      Item item, Change.Kind kind, List<Item> became, Stated<GivenReason> why, String words) {
    return new Step(item, Told.RECORDED, kind, became, why, words);
  }

  static Step shown(Item item, Change.Kind kind, List<Item> became, String words) {
    return new Step(item, Told.SHOWN, kind, became, Stated.notOnRecord(), words);
  }

  static Step notTold(Item item, String words) {
    return new Step(item, Told.NOT_TOLD, null, List.of(), Stated.notOnRecord(), words);
  }

  /** Whether the record says so. */
  public boolean isDecided() {
    return told == Told.RECORDED;
  }

  /** Whether it went on just as it was, or was done: nobody looks for a reason. */
  public boolean isPlain() {
    return kind == Change.Kind.KEPT
        || (kind == Change.Kind.COMPLETED && item.sort() == Item.Sort.ACTION);
  }

  /** What is said where no reason can be told; nothing where one can, or none is looked for. */
  public Optional<String> whyNoReason() {
    return kind == null || told != Told.RECORDED || (isPlain() && reasons.isNotOnRecord())
        ? Optional.empty()
        : GivenReason.whyNone(kind, reasons);
  }
}
