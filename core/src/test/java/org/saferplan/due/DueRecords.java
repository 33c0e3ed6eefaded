package org.saferplan.due;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Membership;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Practice;
import org.saferplan.partnership.Restriction;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

/**
 * Exampleshire, whose night-time group is chaired by the inspector and serves the priority "night";
 * the strategy group is chaired by the head of communities.
 */
public final class DueRecords {
  public static final Post.Id INSPECTOR = new Post.Id("inspector");
  public static final Post.Id HEAD = new Post.Id("head");
  public static final Organisation.Id BOROUGH = new Organisation.Id("borough");
  public static final Party MANAGER = Party.of(Records.MANAGER);

  private DueRecords() {}

  /** Its register with these. */
  public static Register register(Practice practice, Document... more) {
    return Records.register(more).with(3, List.of(partnership(practice), refresh()));
  }

  /** The partnership, with its chairs. */
  public static Partnership partnership(Practice practice) {
    Partnership plain = Records.partnership();
    return plain
        .withPosts(
            List.of(
                new Post(Records.MANAGER, "Community Safety Manager", null, BOROUGH, List.of()),
                new Post(INSPECTOR, "Inspector", null, null, List.of()),
                new Post(HEAD, "Head of Communities", null, BOROUGH, List.of())))
        .withBodies(
            plain.bodies().stream()
                .map(
                    body ->
                        body.id().equals(Records.SUBGROUP)
                            ? chaired(body, INSPECTOR)
                            : body.id().equals(Records.GROUP) ? chaired(body, HEAD) : body)
                .toList())
        .withPractice(practice);
  }

  /** The same, whose night-time group ended then. */
  public static Partnership ended(Partnership partnership, String to) {
    return partnership.withBodies(
        partnership.bodies().stream()
            .map(
                each ->
                    each.id().equals(Records.SUBGROUP)
                        ? Copy.with(each, "period", new Period(null, new PartialDate(to)))
                        : each)
            .toList());
  }

  /** The same, which the borough left then. */
  public static Partnership left(Partnership partnership, String to) {
    Period until = new Period(null, new PartialDate(to));
    return partnership.withOrganisations(
        partnership.organisations().stream()
            .map(
                each ->
                    each.id().equals(BOROUGH)
                        ? Copy.with(
                            each,
                            "memberships",
                            List.of(Made.of(Membership.class, "period", until)))
                        : each)
            .toList());
  }

  /** The same, where the post is vacant since then. */
  public static Partnership vacant(Partnership partnership, Post.Id post, String since) {
    return partnership.withPosts(
        partnership.posts().stream()
            .map(
                each ->
                    each.id().equals(post)
                        ? new Post(
                            each.id(),
                            each.name(),
                            null,
                            each.organisation(),
                            List.of(new Period(new PartialDate(since), null)))
                        : each)
            .toList());
  }

  private static Body chaired(Body body, Post.Id post) {
    return new Body(
        body.id(),
        body.name(),
        null,
        null,
        null,
        null,
        null,
        body.period(),
        body.actsAs(),
        List.of(new Body.Chair(post, null, Period.UNKNOWN, List.of())),
        List.of(),
        List.of());
  }

  /** The refresh, in which the night-time group serves the priority "night". */
  public static Edition refresh() {
    return Records.refresh()
        .withPriorities(
            List.of(
                Made.of(
                    Priority.class,
                    "id",
                    new Priority.Id("night"),
                    "name",
                    "Night-time economy",
                    "servedBy",
                    Stated.of(List.of(Records.SUBGROUP)))));
  }

  /** An action of the night-time group that the manager leads. */
  public static Obligation action(String id, String due, Object... more) {
    List<Object> said =
        new ArrayList<>(
            List.of(
                "id",
                new Obligation.Id(id),
                "what",
                "Mend the " + id,
                "serves",
                Stated.of(
                    List.of(Commitment.to(new Edition.Id("refresh"), new Priority.Id("night"))))));
    if (due != null) {
      said.addAll(List.of("due", Due.by(new PartialDate(due))));
    }
    if (!Arrays.asList(more).contains("leads")) {
      said.addAll(List.of("leads", List.of(MANAGER)));
    }
    said.addAll(Arrays.asList(more));
    return Made.of(Obligation.class, said.toArray());
  }

  /** The same, and not everybody may see it. */
  public static Restriction restricted() {
    return Made.of(Restriction.class, "because", "names a witness");
  }

  public static Progress update(String on, String forecast) {
    return Made.of(
        Progress.class,
        "on",
        new PartialDate(on),
        "happened",
        "Something",
        "forecast",
        forecast == null ? null : new PartialDate(forecast));
  }
}
