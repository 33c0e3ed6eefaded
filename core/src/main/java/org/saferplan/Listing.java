package org.saferplan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/**
 * A partnership among all of a store's: one whose record is damaged keeps nobody from the others.
 *
 * @param id the partnership
 * @param partnership as it is on record; null if its record cannot be read
 * @param revision the commit that last wrote it; 0 if its record cannot be read
 * @param faults why not
 */
public record Listing(
    Partnership.Id id, @Nullable Partnership partnership, long revision, List<Fault> faults) {

  /** Takes a copy. */
  public Listing {
    faults = List.copyOf(faults);
  }

  /** Every partnership that has a record, by id. */
  public static List<Listing> all(Saferplan saferplan) {
    return saferplan.partnerships().stream().map(id -> of(saferplan, id)).toList();
  }

  private static Listing of(Saferplan saferplan, Partnership.Id id) {
    try {
      Register register = saferplan.register(id);
      Partnership partnership = Partnership.of(register).orElseThrow();
      return new Listing(id, partnership, register.revisionOf(partnership.key()), List.of());
    } catch (RefusedException e) {
      if (e.kind() != Kind.STORE) {
        throw e;
      }
      return new Listing(id, null, 0, e.faults());
    }
  }

  /** The partnership, if its record can be read. */
  public Optional<Partnership> readable() {
    return Optional.ofNullable(partnership);
  }
}
