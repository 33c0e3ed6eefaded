package org.saferplan.check;

import org.saferplan.document.Key;

/**
 * What a rule found.
 *
 * @param answer whether it is met
 * @param document the document looked at
 * @param field the part of it, as a JSON Pointer; "" for the whole
 * @param words why, in plain English
 * @param remedy what would meet it; "" where nothing is needed
 */
public record Finding(Answer answer, Key document, String field, String words, String remedy) {

  static Finding met(Key document, String field, String words) {
    return new Finding(Answer.MET, document, field, words, "");
  }

  static Finding notMet(Key document, String field, String words, String remedy) {
    return new Finding(Answer.NOT_MET, document, field, words, remedy);
  }

  static Finding notEvidenced(Key document, String field, String words, String remedy) {
    return new Finding(Answer.NOT_EVIDENCED, document, field, words, remedy);
  }

  static Finding notApplicable(Key document, String field, String words) {
    return new Finding(Answer.NOT_APPLICABLE, document, field, words, "");
  }
}
