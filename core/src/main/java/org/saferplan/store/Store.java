package org.saferplan.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/**
 * Keeps the record of any number of partnerships. Every implementation passes {@code
 * StoreContract}.
 *
 * <p>Safe for use by many threads. Every method throws {@link
 * org.saferplan.refusal.RefusedException} of kind {@code STORE} if what is kept is damaged, was
 * written by a newer saferplan, cannot be reached, or the store is closed.
 */
public interface Store extends AutoCloseable {

  /** The partnerships that have a record, by id. */
  SortedSet<Partnership.Id> partnerships();

  /** Everything on record for the partnership now; empty, at revision 0, if it has no record. */
  Register register(Partnership.Id partnership);

  /**
   * Everything on record for the partnership as a commit left it: what {@link #register} answered
   * then, for ever. Revision 0 is the empty register from before the first commit.
   *
   * @throws org.saferplan.refusal.RefusedException of kind {@code NOT_FOUND} if the partnership has
   *     had no such commit
   */
  Register register(Partnership.Id partnership, long revision);

  /**
   * Decides the attempt on the latest register, and writes what was accepted: all of it or nothing.
   *
   * <p>Attempts of one partnership are decided one after the other, each on the register that the
   * one before left. The moment is the store's, taken under the lock, in the zone of its clock and
   * as exact as that, never earlier than the commit before. When this answers, the commit is part
   * of the record and of the history, and stays so when the program ends, or the machine, if the
   * store keeps anything for longer. Attempts that arrive together may be decided and written by
   * one of their threads, and be made durable together; an interrupted thread is answered like any
   * other, and stays interrupted. A rule must not commit. An accepted attempt on a partnership
   * without a record begins its record.
   *
   * <p>What the rule throws is thrown on, and then nothing has changed either. If the store itself
   * fails while it writes, nobody knows whether the commit was kept: the register stays as it was,
   * the store may refuse to write until it is opened again, and its history then tells.
   *
   * @return the commit
   * @throws org.saferplan.refusal.RefusedException with the ruling's kind and faults if it was
   *     refused: then nothing has changed
   */
  Commit commit(Partnership.Id partnership, Attempt attempt);

  /** Every commit of the partnership, the first one first. */
  List<Commit> history(Partnership.Id partnership);

  /** The bytes of a file that a commit of this partnership attached; empty if none did. */
  Optional<Content> file(Partnership.Id partnership, ContentHash hash);

  /** Lets go of what is held. Closing again does nothing. */
  @Override
  void close();
}
