package org.saferplan.register;

import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Identifier;

/** Names a document of one kind, from anywhere on record. */
public interface DocumentId extends Identifier, Reference {

  /** The kind of document it names. */
  Kind kind();

  /** The key of the document. */
  default Key key() {
    return new Key(kind(), value());
  }

  @Override
  default boolean resolvesIn(Register register, Document within) {
    return register.holds(key());
  }

  @Override
  default String named() {
    return kind().words() + " " + value();
  }
}
