package org.saferplan.web;

/** Documents of an invented partnership, as they are sent. */
final class Example {
  static final String PARTNERSHIP =
      """
      {"kind": "partnership", "id": "saltmere", "name": "Saltmere Safety Partnership", "notice": "This partnership is invented.",
        "nation": "england", "tier": "district",
        "organisations": [{"id": "saltmere-council", "name": "Saltmere Borough Council"}],
        "posts": [{"id": "head", "name": "Head of Housing"}],
        "bodies": [
          {"id": "group", "name": "Saltmere Safety Partnership Group"},
          {"id": "committee", "name": "Communities Committee", "organisation": "saltmere-council",
           "actsAs": [{"capacity": "crime-and-disorder-committee", "period": {"from": "2015"}}]},
          {"id": "council", "name": "Full Council", "organisation": "saltmere-council",
           "actsAs": [{"capacity": "full-council", "period": {}}]},
          {"id": "harm-group", "name": "Harm Group"},
          {"id": "street-group"}
        ],
        "routes": [{"id": "yearly", "name": "Yearly", "documents": ["edition"], "period": {},
          "steps": [
            {"id": "agree", "bodies": [{"body": "group"}], "power": "agrees"},
            {"id": "approve", "bodies": [{"body": "committee", "capacity": "crime-and-disorder-committee"}],
             "power": "approves"},
            {"id": "adopt", "bodies": [{"body": "council", "capacity": "full-council"}], "power": "adopts"}]}],
        "sources": [
          {"id": "minutes", "title": "Committee minutes", "date": "2018-03-20", "access": "open"},
          {"id": "paper", "title": "Council paper", "date": "2018-04-11", "access": "open"}]
      }
      """;

  static final String PLAN =
      """
      {"kind": "plan", "id": "plan", "title": "Community Safety Plan", "strapline": "Safer together",
       "term": {"from": "2013", "to": "2018"}}
      """;

  static final String EDITION_BEFORE =
      """
      {"kind": "edition", "id": "year-one", "plan": "plan", "title": "2017-18 refresh", "period": {"from": "2017-04", "to": "2018-03"},
       "priorities": [{"id": "harm", "name": "Harm at home and other violence"}, {"id": "streets", "name": "Streets"}]}
      """;

  static final String EDITION =
      """
      {"kind": "edition", "id": "year-two", "plan": "plan", "title": "2018-19 refresh", "period": {"from": "2018-04", "to": "2019-03"},
       "follows": "year-one", "route": "yearly",
       "priorities": [
         {"id": "harm", "name": "Harm at home", "servedBy": ["harm-group"]},
         {"id": "streets", "name": "Streets", "servedBy": ["street-group"]}],
       "themes": [{"id": "young", "name": "Young people"}],
       "changes": [
         {"kind": "narrowed", "from": [{"priority": "harm"}], "to": [{"priority": "harm"}],
          "reasons": [
            {"words": "to look closer at harm at home", "sources": [{"source": "paper"}]},
            {"words": "the counting changed", "sources": [{"source": "minutes", "place": "minute 7"}]}]},
         {"kind": "kept", "from": [{"priority": "streets"}], "to": [{"priority": "streets"}]}]}
      """;

  static final String COMMITTEE =
      """
      {"kind": "meeting", "id": "2018-03-20-committee", "body": "committee", "actingAs": "crime-and-disorder-committee",
       "date": "2018-03-20",
       "decisions": [{"id": "d1", "minute": "7", "matters": [
         {"subject": {"document": "edition/year-two"}, "about": "the refresh", "step": "approve",
          "words": "That the refresh be approved", "effect": "carried-subject-to-amendments",
          "amendments": [{"id": "a1", "place": "section 3", "change": "use plain bullets", "manner": "asked-for"}]}],
         "delegations": [{"power": "to make the amendments", "to": [{"post": "head"}]}]}]}
      """;

  static final String COUNCIL =
      """
      {"kind": "meeting", "id": "2018-04-11-council", "body": "council", "actingAs": "full-council", "date": "2018-04-11",
       "reports": [{"id": "adoption", "title": "Adoption of the refresh", "by": "committee",
         "issue": "Whether to adopt the refresh.", "recommendation": "That it be adopted.",
         "about": [{"document": "edition/year-two"}],
         "arisingFrom": [{"meeting": "2018-03-20-committee", "decision": "d1"}]}]}
      """;

  static final String ACTION_PLAN =
      """
      {"kind": "action-plan", "id": "harm-actions", "title": "Harm action plan", "body": "harm-group", "edition": "year-two",
       "extent": "actions-not-on-record"}
      """;

  static final String ASSESSMENT =
      """
      {"kind": "assessment", "id": "evidence", "title": "2017-18 Strategic Assessment",
       "figures": [{"id": "harm-figure", "name": "Recorded harm", "values": [
         {"printed": "412", "unit": "offences", "sources": [{"source": "paper", "place": "page 4"}]}]}],
       "findings": [{"id": "harm-finding", "words": "Harm at home is rising", "figures": ["harm-figure"]}]}
      """;

  static final String ACTION =
      """
      {"kind": "obligation", "id": "open-shelter", "what": "Open the shelter",
       "serves": [{"edition": "year-two", "priority": "harm"}],
       "leads": [{"body": "harm-group"}], "due": {"by": "2018-04-02"}}
      """;

  private Example() {}

  /** A meeting that took a step, and whose outcome was put right. */
  static String adopting(String body, String date, String step) {
    String matter =
        "{\"subject\": {\"document\": \"edition/year-two\", \"version\": 1}, \"about\": \"the refresh\","
            + " \"step\": \"%s\", \"effect\": \"%s\"}";
    return """
        {"kind": "meeting", "body": "%s", "date": "%s",
         "decisions": [
           {"id": "wrong", "matters": [%s]},
           {"id": "right", "corrects": "wrong", "matters": [%s]}]}
        """
        .formatted(
            body, date, matter.formatted(step, "refused"), matter.formatted(step, "carried"));
  }
}
