package org.saferplan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.json.Samples.LANGUAGE;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.document.Document;
import org.saferplan.json.Samples.Fair;
import org.saferplan.json.Samples.OpenFair;

class JsonSchemaTest {
  private static final Schema FAIR = schema(Fair.class);
  private static final Schema ANY_DOCUMENT = schema(Document.class);

  static LongStream seeds() {
    return JsonLanguageRoundTripTest.seeds().limit(50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void allowsWhatIsWritten(long seed) {
    String page = LANGUAGE.write(new FairMaker(seed).fair());

    assertThat(FAIR.validate(page, InputFormat.JSON)).isEmpty();
    assertThat(ANY_DOCUMENT.validate(page, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"name\":1",
        "\"name\":\"May\",\"unknown\":1",
        "\"name\":null",
        "\"other\":\"May\"",
        "\"name\":\"May\",\"id\":\"../x\"",
        "\"name\":\"May\",\"bunting\":[\"blue\"]",
        "\"name\":\"May\",\"bunting\":[\"red\",\"red\"]",
        "\"name\":\"May\",\"prizes\":[]",
        "\"name\":\"May\",\"prizes\":\"some\"",
        "\"name\":\"May\",\"stalls\":[{\"kind\":\"tombola\"}]",
        "\"name\":\"May\",\"shifts\":{\"A\":{}}",
        "\"name\":\"May\",\"repeated\":\"no\"",
        "\"name\":\"May\",\"follows\":\"2018-19\"",
        "\"name\":\"May\",\"opens\":1430"
      })
  void refusesWhatIsRefusedOnReading(String changed) {
    String json =
        """
        {"kind":"meeting",%s,"on":"2018-05-07","visitors":3,"steps":4,"wet":false,"colour":"red"}\
        """
            .formatted(changed);

    assertThat(LANGUAGE.read(json, Fair.class).faults()).isNotEmpty();
    assertThat(FAIR.validate(json, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void requiresOfACommandWhatItsConstraintsRequire() {
    Schema command = schema(OpenFair.class);

    assertThat(command.validate("{\"name\":\"May\",\"period\":{}}", InputFormat.JSON)).isEmpty();
    assertThat(command.validate("{\"name\":\"May\"}", InputFormat.JSON)).hasSize(1);
    assertThat(command.validate("{\"period\":{}}", InputFormat.JSON)).hasSize(1);
  }

  private static Schema schema(Class<?> type) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(LANGUAGE.schema(type), InputFormat.JSON);
  }
}
