package org.saferplan.web.page;

import java.time.LocalDate;
import java.util.Optional;
import org.saferplan.adoption.Standing;
import org.saferplan.document.Key;
import org.saferplan.partnership.Partnership;
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

  /** What the document is called. */
  String title(Key document) {
    return register.find(document).map(found -> found.title()).orElse(document.toString());
  }
}
