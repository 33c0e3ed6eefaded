package org.saferplan.json;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Numbers: whole ones strictly so, and decimals exactly as they are printed. */
enum NumberShape implements Shape {
  INT {
    @Override
    public @Nullable Object read(JsonNode json, Place place) {
      return whole(json, place) ? inRange(json.canConvertToInt(), place, json::intValue) : null;
    }

    @Override
    public void write(Object value, Files files, JsonGenerator out) {
      out.writeNumber((int) value);
    }
  },
  LONG {
    @Override
    public @Nullable Object read(JsonNode json, Place place) {
      return whole(json, place) ? inRange(json.canConvertToLong(), place, json::longValue) : null;
    }

    @Override
    public void write(Object value, Files files, JsonGenerator out) {
      out.writeNumber((long) value);
    }
  },
  DECIMAL {
    @Override
    public @Nullable Object read(JsonNode json, Place place) {
      if (!json.isNumber()) {
        return place.refuseType(json, "a number");
      }
      BigDecimal number = json.decimalValue();
      return isWrittenOut(number, place) ? number : null;
    }

    @Override
    public void write(Object value, Files files, JsonGenerator out) {
      out.writeNumber(((BigDecimal) value).toPlainString());
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
      return Definitions.type("number");
    }
  };

  private static final int MOST_DECIMALS = 100;

  @Override
  public boolean keeps(Object value, @Nullable Object known, Place place) {
    return !(value instanceof BigDecimal decimal) || isWrittenOut(decimal, place);
  }

  private static boolean isWrittenOut(BigDecimal number, Place place) {
    boolean isWrittenOut = number.scale() >= 0 && number.scale() <= MOST_DECIMALS;
    if (!isWrittenOut) {
      place.refuse("number", "is not written out", "write every digit, without an exponent");
    }
    return isWrittenOut;
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return Definitions.type("integer");
  }

  private static boolean whole(JsonNode json, Place place) {
    if (json.isIntegralNumber()) {
      return true;
    }
    if (json.isNumber()) {
      place.refuse("type", "must be a whole number, without a point or an exponent", "");
    } else {
      place.refuseType(json, "a whole number");
    }
    return false;
  }

  private static @Nullable Object inRange(boolean fits, Place place, Supplier<Object> value) {
    return fits ? value.get() : place.refuse("number", "is too large", "");
  }
}
