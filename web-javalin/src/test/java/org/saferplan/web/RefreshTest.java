package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.web.CommandsTest.assertRefused;
import static org.saferplan.web.Site.api;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walk from one edition to the next, and the papers that are written from it. */
final class RefreshTest {
  private static final Site SITE = Site.writable().filled();

  @BeforeAll
  static void owe() {
    assertThat(SITE.command("add-action", Example.ACTION).statusCode()).isEqualTo(201);
  }

  @AfterAll
  static void close() {
    SITE.close();
  }

  @Test
  void answersTheWalkToAnEdition() {
    assertThat(SITE.get(api("/editions/year-two/refresh")).body())
        .contains("\"counts\"", "\"follows\": \"year-one\"", "\"kind\": \"narrowed\"");
    assertRefused(SITE.get(api("/editions/year-one/refresh")), 404, "not-found");
  }

  @Test
  void answersThePapersInEveryForm() {
    assertThat(SITE.get(api("/editions/year-two/papers/changes.md")).body())
        .contains("## What changed and why", "the counting changed")
        .contains("## What stays as it was");
    assertThat(SITE.get(api("/editions/year-two/papers/implementation.html")).body())
        .contains("<h1>How far 2018-19 refresh was implemented</h1>", "Open the shelter");
    assertThat(SITE.get(api("/editions/year-two/papers/implementation")).body())
        .startsWith("{")
        .contains("\"sections\"");
  }

  @Test
  void knowsNoOtherPaperAndNoneOfAnEditionThatFollowsNone() {
    assertRefused(SITE.get(api("/editions/year-two/papers/nothing")), 404, "not-found");
    assertRefused(SITE.get(api("/editions/year-one/papers/changes")), 404, "not-found");
    assertRefused(SITE.get(api("/editions/no/papers/implementation")), 404, "not-found");
  }
}
