package org.saferplan.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back: written as bytes with headers of its own, so that a host's mappers and renderers
 * have no part in it.
 */
final class Answer {
  static final String JSON = "application/json";

  /** JSON Graph Format 2, which asks for its schema as the profile. */
  static final String GRAPH =
      "application/vnd.jgf+json; profile=\"http://jsongraphformat.info/v2.1/json-graph-schema.json\"";

  static final String HTML = "text/html; charset=utf-8";
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers = new LinkedHashMap<>();

  private Answer(int status, String type, byte[] body) {
    this.status = status;
    this.type = type;
    this.body = body;
  }

  static Answer text(String type, String body) {
    return new Answer(OK, type, body.getBytes(UTF_8));
  }

  static Answer bytes(String type, byte[] body) {
    return new Answer(OK, type, body);
  }

  static Answer notModified() {
    return new Answer(NOT_MODIFIED, "", new byte[0]);
  }

  Answer withStatus(int other) {
    Answer answer = new Answer(other, type, body);
    answer.headers.putAll(headers);
    return answer;
  }

  Answer with(String header, String value) {
    Answer answer = withStatus(status);
    answer.headers.put(header, value);
    return answer;
  }

  /** With the tag of what is answered; nothing but the tag if whoever asks holds it already. */
  Answer tagged(EntityTag tag, Context context) {
    Answer answer = tag.isHeldBy(context.header("If-None-Match")) ? emptied() : this;
    return answer.with("ETag", tag.toString());
  }

  private Answer emptied() {
    Answer answer = notModified();
    answer.headers.putAll(headers);
    return answer;
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  byte[] body() {
    return body.clone();
  }

  void write(Context context) {
    headers.forEach(context::header);
    context.status(status);
    if (status != NOT_MODIFIED) {
      context.contentType(type).result(body);
    }
  }
}
