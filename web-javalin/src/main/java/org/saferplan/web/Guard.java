package org.saferplan.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is turned away before anything is read: requests that pretend, pages of others that write in
 * a reader's name, and, where there is no host to look after it, names that are made to point here.
 *
 * @param alone whether only this machine is to be served under its own names
 */
record Guard(Access access, boolean alone) {
  private static final Set<String> OVERRIDES =
      Set.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

  void check(Context context) {
    if (OVERRIDES.stream().anyMatch(name -> context.header(name) != null)) {
      throw Problem.badRequest(
              "method-override", "a request's method is its method", "leave the override out")
          .exception();
    }
    if (alone && !isLoopback(context.header("Host"))) {
      throw Problem.forbidden(
              "foreign-host",
              "only this machine is served, under its own names",
              "use http://localhost with the port")
          .exception();
    }
    if (!isRead(context)) {
      checkWrite(context);
    }
  }

  private void checkWrite(Context context) {
    if (!access.writable()) {
      throw Problem.forbidden(
              "read-only",
              "this saferplan takes no commands over the web",
              "start it with --writable, or use the command line")
          .exception();
    }
    if (isForeign(context)) {
      throw Problem.forbidden(
              "foreign-origin",
              "this was sent by a page of another site",
              "send it from this site, or without a browser")
          .exception();
    }
  }

  private static boolean isRead(Context context) {
    return !context.method().equals(HandlerType.POST);
  }

  private static boolean isLoopback(@Nullable String host) {
    return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isForeign(Context context) {
    String site = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    boolean fromElsewhere = site != null && !OWN_SITE.contains(site);
    return fromElsewhere || (origin != null && !isOf(origin, context.header("Host")));
  }

  private static boolean isOf(String origin, @Nullable String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
