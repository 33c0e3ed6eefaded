package org.saferplan.partnership;

import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Period;

/** A document that takes a route to adoption. */
public interface Routed extends Document {
  /** The route it began under; blank where that is not on record, or it takes none. */
  Route.@Nullable Id route();

  /** When it is to apply, if known. */
  @Nullable Period period();
}
