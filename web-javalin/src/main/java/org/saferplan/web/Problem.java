package org.saferplan.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;

/**
 * A failure as it is told over HTTP.
 *
 * @param type a stable URN for each kind of failure
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param faults every fault, each with its place
 * @param reference under which the log tells more; only of a defect, and of a store that cannot be
 *     used: where it lies is told to nobody over HTTP
 * @param allow the methods that are allowed; only where another was used. Told as a header too
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<Fault> faults,
    @Nullable String reference,
    @Nullable String allow) {
  private static final String URN = "urn:saferplan:problem:";

  /** Takes a copy. */
  public Problem {
    faults = List.copyOf(faults);
  }

  /** What was refused at the doorway, but for a store that cannot be used. */
  static Problem of(RefusedException refused) {
    List<Fault> faults = refused.faults();
    String detail =
        faults.size() == 1 ? faults.get(0).words() : faults.size() + " faults were found";
    return switch (refused.kind()) {
      case UNREADABLE -> of("unreadable", "It could not be read", 400, detail, faults);
      case INVALID -> of("invalid", "It is incomplete or breaks a rule", 422, detail, faults);
      case FORBIDDEN -> of("forbidden", "It is not allowed", 403, detail, faults);
      case NOT_FOUND -> of("not-found", "It is not on record", 404, detail, faults);
      case IMPOSSIBLE -> of("impossible", "It is impossible on this record", 409, detail, faults);
      case STALE -> of("stale", "It has changed since it was looked at", 412, detail, faults);
      case UNCONDITIONAL -> of("unconditional", "It needs If-Match", 428, detail, faults);
      case STORE ->
          throw new IllegalArgumentException("what the store says is for its log", refused);
    };
  }

  static Problem badRequest(String rule, String message, String remedy) {
    return one(
        "bad-request", "The request is malformed", 400, new Fault("", rule, message, remedy));
  }

  /** Every fault of a query, each at the name it was given under. */
  static Problem badQuery(List<Fault> faults) {
    String detail =
        faults.stream()
            .map(fault -> fault.pointer().substring(1) + ": " + fault.words())
            .collect(Collectors.joining("; "));
    return of("bad-request", "The request is malformed", 400, detail, faults);
  }

  static Problem forbidden(String rule, String message, String remedy) {
    return one("forbidden", "It is not allowed", 403, new Fault("", rule, message, remedy));
  }

  static Problem tooLarge(int longest) {
    String message = "what was sent is longer than %d bytes".formatted(longest);
    return one(
        "too-large", "It is too large", 413, new Fault("", "length", message, "send less at once"));
  }

  static Problem unsupported(@Nullable String type, String read) {
    String message =
        type == null ? "what was sent does not say what it is" : "what was sent is " + type;
    return one(
        "unsupported",
        "It is in a form that is not read here",
        415,
        new Fault("", "content-type", message, "send " + read));
  }

  static Problem nothingAt(Context context) {
    return one(
        "not-found",
        "It is not on record",
        404,
        new Fault(
            "",
            "address",
            "nothing is at " + context.path(),
            "see what there is at the root of the API"));
  }

  static Problem notAllowed(Context context, String allowed) {
    Fault fault =
        new Fault(
            "",
            "method",
            context.method().name() + " is not answered at " + context.path(),
            "use " + allowed);
    return new Problem(
        URN + "method",
        "The method is not answered here",
        405,
        fault.words(),
        List.of(fault),
        null,
        allowed);
  }

  /** What the server refused before any of this saw it. */
  static Problem byServer(int status) {
    return switch (status) {
      case 404 ->
          of("not-found", "It is not on record", 404, "nothing is at this address", List.of());
      case 405 ->
          of(
              "method",
              "The method is not answered here",
              405,
              "another method is needed",
              List.of());
      case 413 -> of("too-large", "It is too large", 413, "what was sent is too long", List.of());
      default ->
          of(
              "bad-request",
              "The request is malformed",
              status,
              "the address or a header cannot be read",
              List.of());
    };
  }

  static Problem ofStore(String reference) {
    return new Problem(
        URN + "store",
        "The record cannot be used at present",
        503,
        "this is no mistake of yours: whoever runs this site finds in its log, under the reference,"
            + " what is wrong with where the record is kept",
        List.of(),
        reference,
        null);
  }

  static Problem unexpected(String reference) {
    return new Problem(
        URN + "unexpected",
        "Something went wrong in saferplan",
        500,
        "this is a defect, not your mistake: quote the reference when you report it",
        List.of(),
        reference,
        null);
  }

  private static Problem one(String type, String title, int status, Fault fault) {
    return of(type, title, status, fault.words(), List.of(fault));
  }

  private static Problem of(
      String type, String title, int status, String detail, List<Fault> faults) {
    return new Problem(URN + type, title, status, detail, faults, null, null);
  }

  ProblemException exception() {
    return new ProblemException(this);
  }
}
