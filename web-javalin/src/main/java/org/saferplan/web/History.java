package org.saferplan.web;

import io.javalin.http.Context;
import java.util.List;
import org.saferplan.Saferplan;
import org.saferplan.history.RecordDifferences;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;
import org.saferplan.store.NoSuchRevision;
import org.saferplan.web.page.Addresses;

/**
 * What was done with a partnership's record: all of it, one commit ({@code /history/12}), and what
 * changed from one to another ({@code /history/changes?from=9&to=12}; the last two if left out).
 */
record History(Saferplan saferplan, JsonLanguage language) {
  private static final String HISTORY = Addresses.API + "/partnerships/{partnership}/history";

  void add(Routes routes) {
    routes
        .get(HISTORY, this::all)
        .get(HISTORY + "/changes", this::changes)
        .get(HISTORY + "/{revision}", this::one);
  }

  private Answer all(Context context) {
    Asked.presentOnly(context);
    return json(saferplan.history(Asked.partnership(context)));
  }

  private Answer one(Context context) {
    Partnership.Id partnership = Asked.partnership(context);
    List<Commit> history = saferplan.history(partnership);
    long revision =
        Asked.path(
            context,
            "revision",
            number -> number.matches("[1-9][0-9]{0,17}") ? Long.parseLong(number) : 0);
    if (revision < 1 || revision > history.size()) {
      throw NoSuchRevision.refusal(partnership, revision, history.size());
    }
    return json(history.get((int) revision - 1));
  }

  private Answer changes(Context context) {
    Partnership.Id partnership = Asked.partnership(context);
    Register latest = saferplan.register(partnership);
    long to = Asked.revision(context, "to").orElse(latest.revision());
    long from = Asked.revision(context, "from").orElse(to - 1);
    if (from > to) {
      throw Problem.badRequest(
              "revision",
              "revision %d is later than %d".formatted(from, to),
              "name the earlier revision as from")
          .exception();
    }
    return json(
        RecordDifferences.between(
            saferplan.register(partnership, from), saferplan.register(partnership, to)));
  }

  private Answer json(Object value) {
    return Answer.text(Answer.JSON, language.write(value));
  }
}
