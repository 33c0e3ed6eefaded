package org.saferplan.thread;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/**
 * What the edition commits to: priorities and their parts, themes, aims, and whose they support.
 */
final class CommitmentDrawing {
  private final Material material;
  private final Edition edition;
  private final Drawing drawing;
  private final String whole;

  CommitmentDrawing(Material material, Drawing drawing) {
    this.material = material;
    this.edition = material.edition();
    this.drawing = drawing;
    this.whole = Ids.of(edition.id());
  }

  void draw() {
    node(whole, Node.Kind.EDITION, edition.title(), "", edition.period().words());
    outside();
    edition
        .regards()
        .forEach(each -> drawing.edge(Ids.of(each.plan(), null), Relation.REGARDED_BY, whole));
    List<Priority> priorities = edition.priorities();
    for (int index = 0; index < priorities.size(); index++) {
      priority(priorities.get(index), "/priorities/" + index);
    }
    List<Theme> themes = edition.themes().entries();
    for (int index = 0; index < themes.size(); index++) {
      theme(themes.get(index), "/themes/" + index);
    }
    List<Aim> aims = edition.aims();
    for (int index = 0; index < aims.size(); index++) {
      aim(aims.get(index), "/aims/" + index);
    }
  }

  private String node(
      String id, Node.Kind kind, String label, String pointer, @Nullable String words) {
    return drawing.node(id, kind, label, edition.key(), pointer, Drawing.State.of(words));
  }

  private void priority(Priority priority, String pointer) {
    String id =
        node(
            Ids.of(edition.id(), priority.id()),
            Node.Kind.PRIORITY,
            priority.name(),
            pointer,
            priority.grade());
    drawing.edge(whole, Relation.COMMITS_TO, id);
    List<Priority.Part> parts = priority.parts();
    for (int index = 0; index < parts.size(); index++) {
      Priority.Part part = parts.get(index);
      String partId = Ids.of(edition.id(), priority.id(), part.id());
      node(partId, Node.Kind.PART, part.name(), pointer + "/parts/" + index, null);
      drawing.edge(id, Relation.MADE_OF, partId);
    }
    priority.findings().forEach(each -> drawing.edge(Ids.of(each), Relation.LEADS_TO, id));
    priority.issues().forEach(each -> drawing.edge(Ids.of(each), Relation.BECAME, id));
    supports(priority.supports(), id);
  }

  private void theme(Theme theme, String pointer) {
    String id =
        node(Ids.of(edition.id(), theme.id()), Node.Kind.THEME, theme.name(), pointer, null);
    drawing.edge(whole, Relation.COMMITS_TO, id);
    theme.findings().forEach(each -> drawing.edge(Ids.of(each), Relation.LEADS_TO, id));
    theme.issues().forEach(each -> drawing.edge(Ids.of(each), Relation.BECAME, id));
    supports(theme.supports(), id);
  }

  private void supports(List<OutsidePlan.Ref> supported, String id) {
    supported.forEach(
        each -> drawing.edge(Ids.of(each.plan(), each.item()), Relation.SUPPORTED_BY, id));
  }

  private void aim(Aim aim, String pointer) {
    String level =
        aim.level() == null ? null : material.partnership().vocabulary().called(aim.level());
    String id = node(Ids.of(edition.id(), aim.id()), Node.Kind.AIM, aim.words(), pointer, level);
    for (Aim.Parent above : aim.under()) {
      Commitment parent =
          new Commitment(edition.id(), above.priority(), above.part(), above.theme(), above.aim());
      drawing.edge(Ids.of(parent), Relation.PURSUED_BY, id);
    }
  }

  /** The plans of others that it has regard to or supports, and no others. */
  private void outside() {
    List<OutsidePlan> plans = material.partnership().outsidePlans();
    for (int index = 0; index < plans.size(); index++) {
      OutsidePlan plan = plans.get(index);
      boolean isRegarded =
          edition.regards().stream().anyMatch(each -> each.plan().equals(plan.id()));
      boolean isSupported =
          Stream.concat(
                  edition.priorities().stream().map(Priority::supports),
                  edition.themes().entries().stream().map(Theme::supports))
              .flatMap(List::stream)
              .anyMatch(each -> each.plan().equals(plan.id()));
      if (isRegarded || isSupported) {
        outside(plan, "/outsidePlans/" + index);
      }
    }
  }

  private void outside(OutsidePlan plan, String pointer) {
    String id = Ids.of(plan.id(), null);
    drawing.node(
        id,
        Node.Kind.OUTSIDE_PLAN,
        plan.title(),
        material.partnership().key(),
        pointer,
        Drawing.State.of(plan.period().words()));
    List<OutsidePlan.Item> items = plan.items();
    for (int index = 0; index < items.size(); index++) {
      OutsidePlan.Item item = items.get(index);
      String itemId = Ids.of(plan.id(), item.id());
      drawing.node(
          itemId,
          Node.Kind.OUTSIDE_PLAN,
          item.name(),
          material.partnership().key(),
          pointer + "/items/" + index,
          null);
      drawing.edge(id, Relation.HOLDS, itemId);
    }
  }
}
