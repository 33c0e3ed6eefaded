package org.saferplan.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saferplan.Records;
import org.saferplan.Saferplan;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;
import org.saferplan.thread.GoldenThread;
import org.saferplan.thread.Year;
import tools.jackson.databind.JsonNode;

/**
 * The golden thread is written as JSON Graph Format: the schema is the published one
 * (github.com/jsongraph/json-graph-specification, version 2.1).
 */
class JsonGraphFormatTest {
  private static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());
  private static final Schema PUBLISHED =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(text("json-graph-schema_v2.json"), InputFormat.JSON);

  @Test
  void writesAThreadAndAnyPartOfIt() {
    GoldenThread thread = thread(Year.register(), "year");

    assertThat(PUBLISHED.validate(LANGUAGE.write(thread), InputFormat.JSON)).isEmpty();
    for (String node : thread.graph().nodes().keySet()) {
      String part = LANGUAGE.write(thread.from(node).orElseThrow());
      assertThat(PUBLISHED.validate(part, InputFormat.JSON)).as(node).isEmpty();
    }
  }

  /** A graph without edges fits only if it says that there are none. */
  @Test
  void writesAThreadOfAnEditionThatCommitsToNothing() {
    Edition empty = Records.edition("empty", "Empty", "2018-04", "2019-03", null);
    Register register =
        Register.empty().with(1, List.of(Records.partnership(), Records.plan(), empty));

    String page = LANGUAGE.write(thread(register, "empty"));

    assertThat(PUBLISHED.validate(page, InputFormat.JSON)).as(page).isEmpty();
  }

  @Test
  void keepsDayEditionAndGapsWhereOtherToolsLeaveThem() {
    Edition changed = edition().withPriorities(List.of(Records.priority("roads", "Safer roads")));

    GoldenThread thread = thread(Year.register().with(2, List.of(changed)), "year");
    JsonNode graph = LANGUAGE.parse(LANGUAGE.writeLineBytes(thread)).getOrRefuse().get("graph");

    assertThat(graph.at("/metadata/edition").stringValue()).isEqualTo("year");
    assertThat(graph.at("/metadata/on").stringValue()).isEqualTo("2018-10-01");
    assertThat(graph.at("/metadata/gaps/0/kind").stringValue()).isIn("broken", "not-on-record");
    assertThat(graph.at("/nodes/action~1light-underpass/metadata/state").stringValue())
        .isEqualTo("overdue");
    assertThat(graph.at("/nodes/action~1light-underpass/metadata/document").stringValue())
        .isEqualTo("obligation/light-underpass");
  }

  @Test
  void refusesWhatIsNoGraph() {
    assertThat(PUBLISHED.validate("{\"graph\":{\"nodes\":[]}}", InputFormat.JSON)).isNotEmpty();
  }

  private static Edition edition() {
    return Year.register().find(Edition.class, new Edition.Id("year").key()).orElseThrow();
  }

  private static GoldenThread thread(Register register, String edition) {
    return GoldenThread.of(register, new Edition.Id(edition), Year.DAY).orElseThrow();
  }

  private static String text(String name) {
    try (InputStream in = JsonGraphFormatTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
