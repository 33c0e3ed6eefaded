package org.saferplan.obligation;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Post;

/** Who owes something: a post, a body or an organisation, exactly one of the three. */
public record Party(
    Post.@Nullable Id post, Body.@Nullable Id body, Organisation.@Nullable Id organisation) {

  /** Refuses nobody, and more than one. */
  public Party {
    if (Stream.of(post, body, organisation).filter(Objects::nonNull).count() != 1) {
      throw new InvalidValueException("name one of post, body and organisation");
    }
  }
}
