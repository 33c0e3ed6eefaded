package org.saferplan.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.saferplan.refusal.Kind;

/** What the program answers to whatever started it. The numbers are a promise and never change. */
enum ExitCode {
  /** It is done. */
  OK(0, "it is done"),
  /** A defect. */
  DEFECT(1, "a defect of saferplan; what happened is shown"),
  /** The arguments. */
  USAGE(2, "the arguments are wrong"),
  /** No JSON. */
  UNREADABLE(3, "what was sent cannot be read: no such file, not JSON, too long, too deep"),
  /** Faults. */
  INVALID(4, "what was sent has faults, each named with its place"),
  /** Not allowed. */
  FORBIDDEN(5, "the actor may not do it"),
  /** Not there. */
  NOT_FOUND(6, "what it is about is not on record"),
  /** Cannot be. */
  IMPOSSIBLE(7, "it cannot be done on this record as it stands"),
  /** Changed meanwhile. */
  STALE(8, "what it would change has changed since the revision named"),
  /** No revision. */
  UNCONDITIONAL(9, "it needs the revision that was looked at: --if-revision"),
  /** The store. */
  STORE(10, "the store is damaged, a newer saferplan's, out of reach, or none"),
  /** A check falls short. */
  FALLS_SHORT(11, "check --strict: something is not met; store: something is not well, or lost"),
  /** The output. */
  UNWRITTEN(12, "the answer could not be written"),
  /** Said no. */
  STOPPED(13, "whoever was asked stopped it; nothing is written");

  private final int code;
  private final String words;

  ExitCode(int code, String words) {
    this.code = code;
    this.words = words;
  }

  int code() {
    return code;
  }

  String words() {
    return words;
  }

  /** The one for a refusal of this kind. */
  static ExitCode of(Kind kind) {
    return switch (kind) {
      case UNREADABLE -> UNREADABLE;
      case INVALID -> INVALID;
      case FORBIDDEN -> FORBIDDEN;
      case NOT_FOUND -> NOT_FOUND;
      case IMPOSSIBLE -> IMPOSSIBLE;
      case STALE -> STALE;
      case UNCONDITIONAL -> UNCONDITIONAL;
      case STORE -> STORE;
    };
  }

  /** All of them, for the help text. */
  static Map<String, String> list() {
    Map<String, String> list = new LinkedHashMap<>();
    for (ExitCode each : values()) {
      list.put("%2d".formatted(each.code), each.words);
    }
    return list;
  }
}
