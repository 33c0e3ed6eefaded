package org.saferplan.web.page;

import java.time.LocalDate;
import java.util.Optional;
import org.saferplan.adoption.Standing;
import org.saferplan.audience.Language;
import org.saferplan.document.Key;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.register.Register;

/**
 * What a partnership's page is made from: its record, the edition that applies, and the day.
 *
 * @param edition the edition that applies on that day
 */
record Sheet(
    Register register,
    Partnership partnership,
    Edition edition,
    LocalDate on,
    Language language,
    Addresses addresses) {

  Standing standing() {
    return standing(edition.key());
  }

  Standing standing(Key document) {
    return Standing.of(register, document, on);
  }

  Optional<Plan> plan() {
    return register.find(Plan.class, edition.plan().key());
  }

  /** The page about an edition, on the same day and in the same language. */
  String page(Edition.Id of) {
    return page(of, language);
  }

  /** The page about an edition, on the same day. */
  String page(Edition.Id of, Language in) {
    String page = addresses.page(partnership.id(), of, on);
    return in == Language.EN ? page : page + "&language=" + in.code();
  }

  /** The partnership's own words. */
  Vocabulary vocabulary() {
    return partnership.vocabulary();
  }

  /** A fixed phrase in the partnership's own words. */
  String said(String phrase) {
    return vocabulary().said(phrase);
  }

  /** What the document is called. */
  String title(Key document) {
    return register.find(document).map(found -> found.title()).orElse(document.toString());
  }
}
