package org.saferplan.check;

import java.time.LocalDate;
import org.saferplan.adoption.Standing;
import org.saferplan.document.Key;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/** What a rule looks at: the record, the edition that applies, and the day. */
public record Case(Register register, Partnership partnership, Edition edition, LocalDate on) {

  Standing standing() {
    return Standing.of(register, edition.key(), on);
  }

  Key document() {
    return edition.key();
  }

  Finding met(String field, String words) {
    return new Finding(Answer.MET, document(), field, words, "");
  }

  Finding notMet(String field, String words, String remedy) {
    return new Finding(Answer.NOT_MET, document(), field, words, remedy);
  }

  Finding notEvidenced(String field, String words, String remedy) {
    return new Finding(Answer.NOT_EVIDENCED, document(), field, words, remedy);
  }

  Finding notApplicable(String words) {
    return new Finding(Answer.NOT_APPLICABLE, document(), "", words, "");
  }

  Finding noPriority() {
    return notEvidenced("/priorities", "no priority is on record", "enter the priorities");
  }
}
