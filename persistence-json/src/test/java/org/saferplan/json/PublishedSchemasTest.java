package org.saferplan.json;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Saferplan;
import org.saferplan.command.Command;

/**
 * The schemas in the jar are those of today's documents and commands. {@code -Dgolden.update=true}
 * writes them.
 */
class PublishedSchemasTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/saferplan/json/schema");

  private static TreeMap<String, String> generated() {
    JsonLanguage language = new JsonLanguage(Saferplan.documents());
    TreeMap<String, String> files = new TreeMap<>();
    Saferplan.documents()
        .forEach((kind, type) -> files.put(kind.word() + ".schema.json", language.schema(type)));
    Saferplan.handlers()
        .forEach(
            handler -> {
              Class<? extends Command> command = handler.command();
              files.put(
                  "commands/" + Command.nameOf(command) + ".schema.json", language.schema(command));
            });
    return files;
  }

  @Test
  void describesEveryDocumentAndEveryCommand() throws IOException {
    TreeMap<String, String> files = generated();
    if (Boolean.getBoolean("golden.update")) {
      write(files);
    }

    assertThat(published()).isEqualTo(files.navigableKeySet());
    for (String name : files.keySet()) {
      assertThat(FOLDER.resolve(name)).hasContent(files.get(name));
    }
  }

  private static void write(TreeMap<String, String> files) throws IOException {
    for (String stale : published()) {
      Files.delete(FOLDER.resolve(stale));
    }
    for (String name : files.keySet()) {
      Path file = FOLDER.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, files.get(name));
    }
  }

  private static TreeSet<String> published() throws IOException {
    if (!Files.exists(FOLDER)) {
      return new TreeSet<>();
    }
    try (Stream<Path> found = Files.walk(FOLDER)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .collect(toCollection(TreeSet::new));
    }
  }
}
