package org.saferplan.partnership;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.EntryNames;
import org.saferplan.document.Key;
import org.saferplan.document.Tree;
import org.saferplan.document.Wording;
import org.saferplan.fact.Identifier;
import org.saferplan.register.DocumentId;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * Says by its name what an id, a reference or a citation names.
 *
 * <p>Looked up in the texts that are read and in the partnership; what is in neither goes by its
 * id. Each instance serves one reading and is not shared between threads.
 */
public final class NamesOnRecord implements Wording {
  private final Register register;
  private final List<Document> texts;
  private final IdentityHashMap<Document, Map<Identifier, String>> names = new IdentityHashMap<>();

  /** Names of what is in this record, or within these texts. */
  public NamesOnRecord(Register register, Document... texts) {
    this.register = register;
    this.texts =
        Stream.concat(
                Stream.of(texts), Partnership.of(register).<Document>map(each -> each).stream())
            .toList();
  }

  @Override
  public @Nullable String of(Object value) {
    if (value instanceof Citation citation) {
      return Partnership.of(register).map(found -> found.cited(citation)).orElse(null);
    } else if (value instanceof Key key) {
      return title(key).orElse(null);
    } else if (value instanceof DocumentId document) {
      return title(document.key()).orElse(null);
    } else if (value instanceof Identifier id) {
      return texts.stream().flatMap(text -> name(text, id).stream()).findFirst().orElse(null);
    }
    return value instanceof Reference reference ? referred(reference) : null;
  }

  /** The entry of another document by its name, else as the reference puts it. */
  @SuppressWarnings("ReferenceEquality")
  private String referred(Reference reference) {
    Parts parts = new Parts();
    Tree.walk(
        reference,
        (place, value) -> {
          parts.note(value);
          return value == reference;
        });
    return Optional.ofNullable(parts.document)
        .flatMap(document -> register.find(document.key()))
        .flatMap(document -> Optional.ofNullable(parts.entry).flatMap(id -> name(document, id)))
        .orElseGet(reference::named);
  }

  /** What a reference names: an entry, and the document it is in. */
  private static final class Parts {
    private @Nullable DocumentId document;
    private @Nullable Identifier entry;

    private void note(Object value) {
      if (value instanceof DocumentId id) {
        document = id;
      } else if (value instanceof Identifier id) {
        entry = id;
      }
    }
  }

  private Optional<String> title(Key key) {
    return register.find(key).map(Document::title);
  }

  private Optional<String> name(Document document, Identifier id) {
    return Optional.ofNullable(names.computeIfAbsent(document, EntryNames::in).get(id));
  }
}
