package org.saferplan.web;

import static java.util.stream.Collectors.joining;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is answered where. Addresses are matched in the order in which they were added. */
final class Routes {
  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.GET,
          HandlerType.HEAD,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE,
          HandlerType.OPTIONS);

  private final Map<String, Map<HandlerType, Answering>> byPath = new LinkedHashMap<>();

  /** Answers reads at this path, for GET and for HEAD. */
  Routes get(String path, Answering answering) {
    return at(path, HandlerType.GET, answering).at(path, HandlerType.HEAD, answering);
  }

  /** Answers what is sent to this path. */
  Routes post(String path, Answering answering) {
    return at(path, HandlerType.POST, answering);
  }

  /** Refuses everything else at this path and at those that match it. */
  Routes nothingElseAt(String path) {
    METHODS.forEach(
        method ->
            at(
                path,
                method,
                context -> {
                  throw Problem.nothingAt(context).exception();
                }));
    return this;
  }

  private Routes at(String path, HandlerType method, Answering answering) {
    byPath.computeIfAbsent(path, absent -> new LinkedHashMap<>()).put(method, answering);
    return this;
  }

  /** The paths, without their prefix. */
  Set<String> paths() {
    return byPath.keySet();
  }

  /** Adds the routes under a prefix, and a refusal of every other method at each of their paths. */
  void mount(RoutesConfig config, String prefix, Entrance entrance) {
    byPath.forEach(
        (path, answers) -> {
          String allowed = answers.keySet().stream().map(HandlerType::name).collect(joining(", "));
          for (HandlerType method : METHODS) {
            Answering answering =
                answers.getOrDefault(
                    method,
                    context -> {
                      throw Problem.notAllowed(context, allowed).exception();
                    });
            Handler handler = entrance.through(answering);
            config.addEndpoint(new Endpoint(method, prefix + path, handler));
          }
        });
  }
}
