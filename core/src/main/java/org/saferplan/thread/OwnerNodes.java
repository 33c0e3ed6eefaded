package org.saferplan.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Key;
import org.saferplan.fact.Identifier;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;

/** Groups, and all others who owe something, each looked up and drawn once. */
final class OwnerNodes {
  private final Partnership partnership;
  private final Drawing drawing;
  private final Map<Identifier, String> places = new HashMap<>();
  private final Map<Party, String> drawn = new HashMap<>();

  OwnerNodes(Partnership partnership, Drawing drawing) {
    this.partnership = partnership;
    this.drawing = drawing;
    note(partnership.bodies(), Body::id, "/bodies/");
    note(partnership.posts(), Post::id, "/posts/");
    note(partnership.organisations(), Organisation::id, "/organisations/");
  }

  private <T> void note(List<T> entries, Function<T, Identifier> id, String list) {
    for (int index = 0; index < entries.size(); index++) {
      places.put(id.apply(entries.get(index)), list + index);
    }
  }

  String drawn(Body.Id body) {
    return drawing.node(
        Ids.of(body),
        Node.Kind.GROUP,
        partnership.called(body),
        partnership.key(),
        place(body),
        null);
  }

  /** Who is named in words stands where the words stand. */
  String drawn(Party party, Key document, String pointer) {
    return drawn.computeIfAbsent(party, first -> node(first, document, pointer));
  }

  private String node(Party party, Key document, String pointer) {
    if (party.body() != null) {
      return drawn(party.body());
    }
    Identifier id = party.post() != null ? party.post() : party.organisation();
    return drawing.node(
        Ids.of(party),
        Node.Kind.OWNER,
        party.called(partnership),
        id == null ? document : partnership.key(),
        id == null ? pointer : place(id),
        null);
  }

  private String place(@Nullable Identifier id) {
    return id == null ? "" : places.getOrDefault(id, "");
  }
}
