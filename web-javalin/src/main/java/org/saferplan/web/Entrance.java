package org.saferplan.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpException;
import org.saferplan.json.JsonLanguage;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.web.page.Addresses;
import org.saferplan.web.page.ProblemPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every request comes in and every failure goes out. Each of our handlers is wrapped in it,
 * so that a host's own handling of exceptions is neither needed nor changed.
 */
final class Entrance {
  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
  private static final String PROBLEM = "application/problem+json";
  private static final int BAD_REQUEST = 400;
  private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final JsonLanguage language;
  private final Addresses addresses;
  private final Guard guard;

  /**
   * Opens the entrance.
   *
   * @param alone whether nobody else looks at the request first
   */
  Entrance(JsonLanguage language, Addresses addresses, Access access, boolean alone) {
    this.language = language;
    this.addresses = addresses;
    this.guard = new Guard(access, alone);
  }

  Handler through(Answering answering) {
    return context -> {
      Protection.HEADERS.forEach(context::header);
      try {
        guard.check(context);
        answering.to(context).write(context);
      } catch (RuntimeException e) {
        refuse(e, context);
      }
    };
  }

  /** Answers a failure. */
  void refuse(Exception failure, Context context) {
    Protection.HEADERS.forEach(context::header);
    Problem problem = problem(failure, context);
    Answer answer =
        wantsPage(context)
            ? Answer.text(
                Answer.HTML,
                ProblemPage.of(addresses, problem.title(), problem.detail(), problem.reference()))
            : Answer.text(PROBLEM, json(problem));
    answer = answer.withStatus(problem.status());
    String allow = problem.allow();
    (allow == null ? answer : answer.with("Allow", allow)).write(context);
  }

  String json(Problem problem) {
    return language.write(problem);
  }

  private static Problem problem(Exception failure, Context context) {
    if (failure instanceof ProblemException refused) {
      return refused.problem();
    } else if (failure instanceof RefusedException refused && refused.kind() != Kind.STORE) {
      return Problem.of(refused);
    } else if (failure instanceof HttpResponseException refused) {
      return Problem.byServer(refused.getStatus());
    } else if (failure instanceof HttpException refused) {
      return Problem.byServer(refused.getCode());
    } else if (failure instanceof UncheckedIOException) {
      return Problem.byServer(BAD_REQUEST);
    }
    String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    String method = context.method().name();
    String path = context.endpoint().path;
    if (failure instanceof RefusedException refused) {
      String faults = refused.faults().stream().map(Fault::words).collect(Collectors.joining("; "));
      LOG.error("Reference {}: {} {} failed: {}", reference, method, path, faults);
      return Problem.ofStore(reference);
    }
    LOG.error("Reference {}: {} {} failed", reference, method, path, failure);
    return Problem.unexpected(reference);
  }

  /** Browsers ask for a page first, programs for anything else. */
  private static boolean wantsPage(Context context) {
    String accept = context.header("Accept");
    boolean isRead = READS.contains(context.method());
    return isRead && accept != null && accept.startsWith("text/html");
  }
}
