package org.saferplan.register;

import org.saferplan.document.Document;

/** A value that names something else on record, and knows how to look for it. */
public interface Reference {

  /**
   * Whether what this names is on record.
   *
   * @param register where to look
   * @param within the document that holds this reference, for what is named within it
   */
  boolean resolvesIn(Register register, Document within);

  /** What is named, in words, such as {@code body smp}. */
  String named();
}
