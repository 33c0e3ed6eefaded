package org.saferplan.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.web.page.Addresses;

/** The JSON Schemas of documents and commands. */
final class Schemas {
  private static final String SCHEMA = "application/schema+json";

  private final JsonLanguage language;
  private final Map<String, Class<?>> byName = new TreeMap<>();

  Schemas(Saferplan saferplan, JsonLanguage language) {
    this.language = language;
    Saferplan.documents().forEach((kind, type) -> byName.put("documents/" + kind.word(), type));
    saferplan
        .commands()
        .forEach((name, handler) -> byName.put("commands/" + name, handler.command()));
  }

  void add(Routes routes) {
    routes
        .get(Addresses.API + "/schemas", context -> json(byName.keySet()))
        .get(Addresses.API + "/schemas/{about}/{name}", this::schema);
  }

  private Answer schema(Context context) {
    String name = context.pathParam("about") + "/" + context.pathParam("name");
    Class<?> type = byName.get(name);
    if (type == null) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "no-schema",
          "there is no schema \"%s\"".formatted(Asked.quoted(name)),
          "see the list of schemas");
    }
    return Answer.text(SCHEMA, language.schema(type));
  }

  private Answer json(Object value) {
    return Answer.text(Answer.JSON, language.write(value));
  }
}
