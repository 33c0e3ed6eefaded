package org.saferplan.partnership;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;

/**
 * Who leads, owes, delivers, helps or says something: a post, a body or an organisation, or what
 * the paper calls them where they are none of these. Exactly one of the four.
 *
 * @param words as printed, such as "All" or "local residents"
 */
public record Party(
    Post.@Nullable Id post,
    Body.@Nullable Id body,
    Organisation.@Nullable Id organisation,
    @Nullable String words) {

  /** Refuses nobody, and more than one. */
  public Party {
    if (Stream.of(post, body, organisation, words).filter(Objects::nonNull).count() != 1) {
      throw new InvalidValueException("name one of post, body, organisation and words");
    }
    if (words != null) {
      words = InvalidValueException.requireText(words, "who it is");
    }
  }

  /** A post. */
  public static Party of(Post.Id post) {
    return new Party(post, null, null, null);
  }

  /** A body. */
  public static Party of(Body.Id body) {
    return new Party(null, body, null, null);
  }

  /** An organisation. */
  public static Party of(Organisation.Id organisation) {
    return new Party(null, null, organisation, null);
  }

  /** What the record calls them. */
  public String called(Partnership partnership) {
    if (post != null) {
      return partnership.post(post).map(Post::name).orElse(post.value());
    } else if (body != null) {
      return partnership.called(body);
    } else if (organisation != null) {
      return partnership
          .organisation(organisation)
          .map(Organisation::name)
          .orElse(organisation.value());
    }
    return Objects.requireNonNull(words);
  }
}
