package org.saferplan.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells as a problem what the server itself refuses, such as an address that is none: nothing else
 * has seen it.
 *
 * @param entrance writes problems
 */
record BadRequests(Entrance entrance) implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    byte[] body = entrance.json(Problem.byServer(response.getStatus())).getBytes(UTF_8);
    Protection.HEADERS.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
