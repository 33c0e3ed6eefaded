package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.cli.example.ShippedExample;

/** A fault that stands in many places is told once. */
final class AlikeFaultsTest {
  @TempDir Path folder;

  private Run imported(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("partnership.json"), json);
    return Run.in(folder.resolve("store")).run("import", file.toString());
  }

  private static Stream<String> faults(Run run) {
    return run.err().lines().filter(line -> line.contains("colour"));
  }

  private static String areas(int many) {
    return IntStream.range(0, many)
        .mapToObj(number -> "{\"id\": \"a%d\", \"name\": \"A\", \"colour\": 1}".formatted(number))
        .collect(Collectors.joining(", "));
  }

  private static String withAreas(int many) {
    return "{\"format\": 1, \"partnership\": {\"kind\": \"partnership\", \"id\": \"p\", \"name\": \"P\", \"nation\": \"england\","
        + " \"tier\": \"district\", \"areas\": ["
        + areas(many)
        + "]}}";
  }

  @Test
  void namesTheFirstPlacesOfAFaultThatStandsInMany() throws IOException {
    assertThat(faults(imported(withAreas(7))))
        .singleElement()
        .asString()
        .contains("in 7 places", "/areas/0", "/areas/2")
        .doesNotContain("/areas/3");
  }

  @Test
  void tellsAFewEachInItsPlace() throws IOException {
    assertThat(faults(imported(withAreas(3)))).hasSize(3);
  }

  @Test
  void staysShortWhereAWholeFileIsWrong() throws IOException {
    try (InputStream template = ShippedExample.class.getResourceAsStream("nowhere-on-sea.json")) {
      String json = new String(Objects.requireNonNull(template).readAllBytes(), UTF_8);

      assertThat(imported(json).err().lines()).hasSizeBetween(1, 100);
    }
  }
}
