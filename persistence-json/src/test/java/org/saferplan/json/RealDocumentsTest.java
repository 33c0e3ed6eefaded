package org.saferplan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.saferplan.Saferplan;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.plan.DraftEdition;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Fault;

/** The language on documents of the core, as their files stand on disk. */
class RealDocumentsTest {
  private static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());

  private static final String EDITION =
      """
      {
        "kind": "edition",
        "id": "2018-19-refresh",
        "plan": "safer-maidstone",
        "title": "2018-19 refresh",
        "period": {
          "from": "2018-04",
          "to": "2019-03-31"
        },
        "follows": "2017-18",
        "priorities": [
          {
            "id": "domestic-abuse",
            "name": "Domestic abuse",
            "servedBy": [
              "domestic-abuse-forum"
            ]
          },
          {
            "id": "reducing-reoffending",
            "name": "Reducing reoffending",
            "servedBy": "none"
          }
        ],
        "themes": "not applicable",
        "changes": [
          {
            "kind": "kept",
            "from": [
              {
                "priority": "domestic-abuse"
              }
            ],
            "to": [
              {
                "priority": "domestic-abuse"
              }
            ]
          }
        ]
      }
      """;

  private static final String MEETING =
      """
      {
        "kind": "meeting",
        "id": "2018-04-11-council",
        "body": "council",
        "actingAs": "full-council",
        "date": "2018-04-11",
        "time": "18:30",
        "decisions": [
          {
            "id": "127",
            "matters": [
              {
                "subject": {
                  "document": "edition/2018-19-refresh",
                  "version": 1
                },
                "about": "The refresh",
                "step": "adoption",
                "effect": "not-on-record"
              }
            ],
            "alternatives": "none"
          }
        ]
      }
      """;

  @Test
  void writesAnEditionAsItWasRead() {
    assertRoundTrip(EDITION, Edition.class);
  }

  @Test
  void writesAMeetingAsItWasRead() {
    assertRoundTrip(MEETING, Meeting.class);
  }

  @Test
  void readsACommandAsTheDocumentItPutsOnRecord() {
    assertThat(LANGUAGE.write(LANGUAGE.read(EDITION, DraftEdition.class).getOrRefuse()))
        .isEqualTo(EDITION);
  }

  @Test
  void pointsAtEveryFaultOfAnEdition() {
    String wrong =
        EDITION
            .replace("\"2018-04\"", "\"2018-13\"")
            .replace("\"follows\"", "\"folows\"")
            .replace("\"kept\"", "\"kepd\"")
            .replace("\"none\"", "\"nobody\"")
            .replace("\"domestic-abuse-forum\"", "\"../../etc\"");

    assertThat(LANGUAGE.read(wrong, Edition.class).faults())
        .extracting(Fault::pointer, Fault::rule)
        .containsExactlyInAnyOrder(
            tuple("/period/from", "invalid-value"),
            tuple("/folows", "unknown-property"),
            tuple("/changes/0/kind", "word"),
            tuple("/priorities/1/servedBy", "word"),
            tuple("/priorities/0/servedBy/0", "invalid-value"));
  }

  private static <D extends Document> void assertRoundTrip(String page, Class<D> type) {
    assertThat(LANGUAGE.write(LANGUAGE.read(page, type).getOrRefuse())).isEqualTo(page);
    assertThat(LANGUAGE.write(LANGUAGE.read(page, Document.class).getOrRefuse())).isEqualTo(page);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(LANGUAGE.schema(type), InputFormat.JSON)
                .validate(page, InputFormat.JSON))
        .isEmpty();
  }
}
