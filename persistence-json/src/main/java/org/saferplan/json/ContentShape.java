package org.saferplan.json;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Content;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bytes of a file, as base64. In the history only their hash stands, which is not read back.
 */
enum ContentShape implements Shape {
  INSTANCE;

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    if (!json.isString()) {
      return place.refuseType(json, "the file's bytes in base64");
    }
    try {
      return Content.of(Base64.getDecoder().decode(json.stringValue()));
    } catch (IllegalArgumentException e) {
      return place.refuse(
          "form", "is not base64", "encode the file's bytes on one line (RFC 4648)");
    }
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    Content content = (Content) value;
    out.writeString(
        switch (files) {
          case WHOLE -> Base64.getEncoder().encodeToString(content.bytes());
          case HASHED -> "sha256:" + content.hash().value();
        });
  }

  @Override
  public boolean keeps(Object value, @Nullable Object known, Place place) {
    return true;
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return Definitions.type("string").put("contentEncoding", "base64");
  }
}
