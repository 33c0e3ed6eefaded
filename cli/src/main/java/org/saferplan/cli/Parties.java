package org.saferplan.cli;

import java.util.List;
import java.util.stream.Stream;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/**
 * Finds who is meant by what was typed: an id, or where several have it, "post:ID" and the like.
 */
final class Parties {
  static final String LABEL = "post:ID|group:ID|organisation:ID|ID";

  private Parties() {}

  /** The post, group or organisation. */
  static Party get(Partnership partnership, String typed) {
    int colon = typed.indexOf(':');
    String kind = colon < 0 ? "" : typed.substring(0, colon);
    String id = typed.substring(colon + 1);
    List<Party> meant =
        Stream.of(
                among(
                    kind,
                    "post",
                    partnership.posts().stream()
                        .filter(each -> each.id().value().equals(id))
                        .map(each -> Party.of(each.id()))),
                among(
                    kind,
                    "group",
                    partnership.bodies().stream()
                        .filter(each -> each.id().value().equals(id))
                        .map(each -> Party.of(each.id()))),
                among(
                    kind,
                    "organisation",
                    partnership.organisations().stream()
                        .filter(each -> each.id().value().equals(id))
                        .map(each -> Party.of(each.id()))))
            .flatMap(each -> each)
            .toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    throw meant.isEmpty()
        ? RefusedException.because(
            Kind.NOT_FOUND,
            "not-on-record",
            "there is no post, group or organisation " + typed,
            "see which there are with 'saferplan partnership show --json'")
        : RefusedException.because(
            Kind.INVALID,
            "which-party",
            "several are called " + typed,
            "say which is meant: post:%s, group:%s or organisation:%s".formatted(id, id, id));
  }

  private static Stream<Party> among(String asked, String kind, Stream<Party> found) {
    return asked.isEmpty() || asked.equals(kind) ? found : Stream.empty();
  }

  /** As it can be typed: "post:manager". */
  static String typed(Party party) {
    return party.post() != null
        ? "post:" + party.post().value()
        : party.body() != null
            ? "group:" + party.body().value()
            : party.organisation() != null
                ? "organisation:" + party.organisation().value()
                : String.valueOf(party.words());
  }
}
