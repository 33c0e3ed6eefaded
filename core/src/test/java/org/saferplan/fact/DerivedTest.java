package org.saferplan.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.partnership.Post;

final class DerivedTest {

  @Test
  void derivesABlankIdAndKeepsAGivenOne() {
    assertThat(new Post(null, "Chief Executive", null, null, List.of()).id())
        .isEqualTo(new Post.Id("chief-executive"));
    assertThat(new Post(new Post.Id("ce"), "Chief Executive", null, null, List.of()).id())
        .isEqualTo(new Post.Id("ce"));
  }

  @Test
  void knowsWhetherTheNameGivesTheId() {
    Post.Id id = new Post.Id("chief-executive");

    assertThat(Derived.Ids.isWhatTheNameGives(id, "Chief Executive")).isTrue();
    assertThat(Derived.Ids.isWhatTheNameGives(id, "Chief Constable")).isFalse();
    assertThat(Derived.Ids.isWhatTheNameGives(id, "?!")).isFalse();
  }

  @Test
  void refusesAnIdThatStandsTwice() {
    List<Post> posts =
        List.of(
            new Post(null, "Clerk", null, null, List.of()),
            new Post(new Post.Id("clerk"), "Other", null, null, List.of()));

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Entries.distinct(posts, Post::id, "posts"))
        .withMessageContaining("clerk");
  }
}
