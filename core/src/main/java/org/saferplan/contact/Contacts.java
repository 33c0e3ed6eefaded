package org.saferplan.contact;

import java.util.List;
import java.util.Optional;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;

/**
 * Keeps contacts, apart from the record. A contact that is removed is gone: nothing is kept of it.
 *
 * <p>Safe for use by many threads and programs at once. Every method throws {@link
 * org.saferplan.refusal.RefusedException} of kind {@code STORE} if what is kept cannot be read or
 * written.
 */
public interface Contacts {

  /** Keeps it, in place of what was kept for the same party. */
  void set(Partnership.Id partnership, Contact contact);

  /** Forgets the party's contact; answers whether there was one. */
  boolean remove(Partnership.Id partnership, Party party);

  /** All of a partnership's, in the order in which they were first set. */
  List<Contact> list(Partnership.Id partnership);

  /** The party's. */
  default Optional<Contact> find(Partnership.Id partnership, Party party) {
    return list(partnership).stream().filter(each -> each.party().equals(party)).findFirst();
  }
}
