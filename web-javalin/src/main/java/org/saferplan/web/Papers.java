package org.saferplan.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.Saferplan;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.report.DecisionReport;
import org.saferplan.report.Implementation;
import org.saferplan.report.Markdown;
import org.saferplan.report.Paper;
import org.saferplan.report.PaperKind;
import org.saferplan.report.WhatChangedAndWhy;
import org.saferplan.web.page.Addresses;
import org.saferplan.web.page.PaperPage;

/**
 * Papers rendered from the record, as data, as Markdown, as a page: the reports put to meetings,
 * and what an edition's changes and results come to.
 */
record Papers(Saferplan saferplan, JsonLanguage language, Addresses addresses) {
  private static final String PARTNERSHIP = Addresses.API + "/partnerships/{partnership}";
  private static final String MARKDOWN = "text/markdown; charset=utf-8";

  void add(Routes routes) {
    routes
        .get(PARTNERSHIP + "/meetings/{meeting}/reports/{report}", this::report)
        .get(PARTNERSHIP + "/editions/{id}/papers/{report}", this::paper)
        .get(PARTNERSHIP + "/reports/{kind}/{report}", this::issuable);
  }

  /** What changed and why, or how far it was implemented. */
  private Answer paper(Context context) {
    Form form = Form.asked(context);
    Register register = Asked.register(context, saferplan);
    Edition.Id edition = Asked.path(context, "id", Edition.Id::new);
    LocalDate on = Asked.day(context, saferplan.today());
    String name = form.without(context.pathParam("report"));
    Optional<Paper> found =
        switch (name) {
          case "changes" -> WhatChangedAndWhy.of(register, edition, on);
          case "implementation" -> Implementation.of(register, edition, on);
          default -> Optional.empty();
        };
    Paper paper =
        found.orElseThrow(
            () ->
                missing(
                    "there is no paper \"%s\" of %s"
                        .formatted(Asked.quoted(name), edition.named())));
    return answer(form, paper, Partnership.of(register).orElseThrow()).with("Vary", "Accept");
  }

  private static RefusedException missing(String words) {
    return RefusedException.because(Kind.NOT_FOUND, "not-on-record", words, "");
  }

  private Answer report(Context context) {
    Form form = Form.asked(context);
    Register register = Asked.register(context, saferplan);
    Meeting.Id meeting = Asked.path(context, "meeting", Meeting.Id::new);
    Report.Id report = Asked.path(context, "report", id -> new Report.Id(form.without(id)));
    Paper paper =
        DecisionReport.of(register, meeting, report)
            .orElseThrow(
                () ->
                    missing(
                        "no report %s was put to meeting %s"
                            .formatted(report.value(), meeting.value())));
    Partnership partnership = Partnership.of(register).orElseThrow();
    return answer(form, paper, partnership).with("Vary", "Accept");
  }

  /** One of the papers that can be issued, as it stands on a day. */
  private Answer issuable(Context context) {
    Form form = Form.asked(context);
    Register register = Asked.register(context, saferplan);
    String kind = context.pathParam("kind");
    String about = form.without(context.pathParam("report"));
    Paper paper =
        Stream.of(PaperKind.values())
            .filter(each -> each.word().equals(kind))
            .findFirst()
            .flatMap(
                each ->
                    org.saferplan.report.Papers.of(
                        register, each, about, Asked.day(context, saferplan.today())))
            .orElseThrow(
                () ->
                    RefusedException.because(
                        Kind.NOT_FOUND,
                        "not-on-record",
                        "there is no %s of %s".formatted(Asked.quoted(kind), Asked.quoted(about)),
                        ""));
    Partnership partnership = Partnership.of(register).orElseThrow();
    return answer(form, paper, partnership).with("Vary", "Accept");
  }

  private Answer answer(Form form, Paper paper, Partnership partnership) {
    return switch (form) {
      case DATA -> Answer.text(Answer.JSON, language.write(paper));
      case MARKDOWN -> Answer.text(MARKDOWN, Markdown.of(paper));
      case PAGE -> Answer.text(Answer.HTML, PaperPage.of(paper, partnership, addresses));
    };
  }

  /** In what form a paper is asked for: by the end of its address, else by {@code Accept}. */
  private enum Form {
    DATA(".json"),
    MARKDOWN(".md"),
    PAGE(".html");

    private final String end;

    Form(String end) {
      this.end = end;
    }

    static Form asked(Context context) {
      String report = context.pathParam("report");
      for (Form form : values()) {
        if (report.endsWith(form.end)) {
          return form;
        }
      }
      String accept = context.header("Accept");
      if (accept == null) {
        return DATA;
      } else if (accept.contains("text/html")) {
        return PAGE;
      }
      return accept.contains("text/markdown") ? MARKDOWN : DATA;
    }

    String without(String report) {
      return report.endsWith(end) ? report.substring(0, report.length() - end.length()) : report;
    }
  }
}
