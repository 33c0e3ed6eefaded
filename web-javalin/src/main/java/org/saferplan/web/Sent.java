package org.saferplan.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.saferplan.csv.Csv;
import org.saferplan.json.JsonLanguage;

/**
 * What was sent in the body of a request: read by us and not by Javalin, whose limit is the host's.
 */
final class Sent {
  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?");

  /** In whatever encoding: it is found out. A browser asks before it sends such across sites. */
  private static final Pattern CSV = Pattern.compile("text/csv\\s*(;.*)?");

  private Sent() {}

  /** A document or command in JSON. */
  static byte[] json(Context context) {
    if (!is(JSON, context)) {
      throw Problem.unsupported(context.header("Content-Type"), "application/json, in UTF-8")
          .exception();
    }
    return body(context, JsonLanguage.LONGEST);
  }

  /** A table, in CSV or JSON. */
  static byte[] table(Context context) {
    if (!is(JSON, context) && !is(CSV, context)) {
      throw Problem.unsupported(context.header("Content-Type"), "text/csv or application/json")
          .exception();
    }
    return body(context, Csv.LONGEST);
  }

  private static boolean is(Pattern type, Context context) {
    String given = context.header("Content-Type");
    return given != null && type.matcher(given.strip().toLowerCase(Locale.ROOT)).matches();
  }

  private static byte[] body(Context context, int longest) {
    try {
      byte[] body = context.bodyInputStream().readNBytes(longest + 1);
      if (body.length > longest) {
        throw Problem.tooLarge(longest).exception();
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
