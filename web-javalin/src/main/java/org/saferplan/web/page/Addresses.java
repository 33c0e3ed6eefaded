package org.saferplan.web.page;

import java.time.LocalDate;
import java.util.List;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;

/**
 * Where everything is: the addresses that are handed out. Ids need no escaping, they are made for
 * addresses.
 *
 * @param prefix under which saferplan is mounted; "" where it runs alone
 */
public record Addresses(String prefix) {
  /** The root of the API, without a prefix. */
  public static final String API = "/api/v1";

  /** The style sheet, without a prefix. */
  public static final String STYLE = "/assets/saferplan.css";

  /** The page that lists the partnerships. */
  public String home() {
    return prefix + "/";
  }

  /** The style sheet of the pages. */
  public String style() {
    return prefix + STYLE;
  }

  /** A partnership's page. */
  public String page(Partnership.Id partnership) {
    return prefix + "/" + partnership.value();
  }

  /** A partnership's page about one of its editions, as it reads on a day. */
  public String page(Partnership.Id partnership, Edition.Id edition, LocalDate on) {
    return page(partnership) + "?edition=" + edition.value() + "&on=" + on;
  }

  /** The root of the API. */
  public String api() {
    return prefix + API;
  }

  /** The partnership's document. */
  public String partnership(Partnership.Id partnership) {
    return api() + "/partnerships/" + partnership.value();
  }

  /** What the partnership has under this name, such as its checks. */
  public String of(Partnership.Id partnership, String name) {
    return partnership(partnership) + "/" + name;
  }

  /** A document. */
  public String document(Partnership.Id partnership, Key key) {
    if (key.kind() == Kind.PARTNERSHIP) {
      return partnership(partnership);
    }
    return key.kind() == Kind.VERSION ? version(partnership, key) : of(partnership, key.toString());
  }

  /** An attached file. */
  public String file(Partnership.Id partnership, ContentHash hash) {
    return of(partnership, "files/" + hash.value());
  }

  /** A report rendered for people. */
  public String report(Partnership.Id partnership, Meeting.Id meeting, Report.Id report) {
    return document(partnership, meeting.key()) + "/reports/" + report.value() + ".html";
  }

  /** A paper written from what is on record of an edition, for people. */
  public String paper(Partnership.Id partnership, Edition.Id edition, String name, LocalDate on) {
    return document(partnership, edition.key()) + "/papers/" + name + ".html?on=" + on;
  }

  /** A version's id says what it is of: {@code edition.2018-19.v1}. */
  private String version(Partnership.Id partnership, Key key) {
    List<String> parts = List.of(key.id().split("\\.", -1));
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(parts.get(0))) {
        Key of = new Key(kind, parts.get(1));
        return document(partnership, of) + "/versions/" + parts.get(2).substring(1);
      }
    }
    throw new IllegalArgumentException("no document has the version " + key);
  }
}
