package org.saferplan.json;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.saferplan.Saferplan;
import org.saferplan.command.Handler;
import org.saferplan.document.Version;

/**
 * The schemas tell what the documentation of the code says today. {@code -Dgolden.update=true}
 * writes it down anew.
 */
class DescriptionsTest {
  private static final Path SOURCES = Path.of("../core/src/main/java");
  private static final Path FILE =
      Path.of("src/main/resources/org/saferplan/json", Descriptions.FILE);

  private static Set<Class<?>> types() {
    Set<Class<?>> types = new LinkedHashSet<>();
    Saferplan.documents().values().forEach(type -> add(type, types));
    Saferplan.handlers().stream().map(Handler::command).forEach(type -> add(type, types));
    add(Version.class, types);
    return types;
  }

  private static void add(Type type, Set<Class<?>> types) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(each -> add(each, types));
    } else if (type instanceof Class<?> known
        && known.getName().startsWith("org.saferplan.")
        && types.add(known)) {
      if (known.isRecord()) {
        for (RecordComponent component : known.getRecordComponents()) {
          add(component.getGenericType(), types);
        }
      } else if (known.isSealed()) {
        Arrays.stream(known.getPermittedSubclasses()).forEach(each -> add(each, types));
      }
    }
  }

  @Test
  void areThoseOfTheCode() throws IOException {
    Set<String> types = types().stream().map(Class::getName).collect(toSet());
    TreeMap<String, TreeMap<String, String>> told = Documentation.of(types, SOURCES);
    String expected = new JsonLanguage(Map.of()).write(told);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FILE, expected);
    }

    assertThat(told).hasSizeGreaterThan(200);
    assertThat(FILE).hasContent(expected);
  }

  @Test
  void areThereOfEveryDocumentAndEveryCommand() {
    assertThat(Saferplan.documents().values())
        .allSatisfy(type -> assertThat(Descriptions.of(type)).isPresent());
    assertThat(Saferplan.handlers())
        .allSatisfy(handler -> assertThat(Descriptions.of(handler.command())).isPresent());
  }
}
