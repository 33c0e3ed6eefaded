package org.saferplan.audience;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.partnership.Welsh;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.register.Register;

/**
 * The language in which names are read. Nothing is translated: a name is in Welsh where the record
 * has it in Welsh, and as it stands where it has not.
 */
public enum Language {
  /** English. */
  EN,
  /** Welsh. */
  CY;

  /** Said to whoever reads names in Welsh, in the language of everything else. */
  public static final String NOTICE =
      "Names are in Welsh where they are on record in Welsh. Everything else is in English: nothing"
          + " is translated here.";

  /** Its code in BCP 47, such as {@code cy}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The record with its names in this language; the same where that is English. */
  public Register of(Register register) {
    if (this == EN) {
      return register;
    }
    List<Document> changed = new ArrayList<>();
    register
        .documents()
        .forEach(
            document -> {
              Document read = read(document);
              if (!read.equals(document)) {
                changed.add(read);
              }
            });
    return register.with(register.revision(), changed);
  }

  /** The words on record in Welsh, by which a page tells its readers' browsers what is Welsh. */
  public static Set<String> welshWords(Register register) {
    Set<String> words = new LinkedHashSet<>();
    Partnership.of(register).ifPresent(partnership -> words(partnership).forEach(words::add));
    register.list(Edition.class, Kind.EDITION).stream()
        .flatMap(Language::words)
        .forEach(words::add);
    return words;
  }

  private static Stream<String> words(Partnership partnership) {
    Vocabulary vocabulary = partnership.vocabulary();
    return Stream.of(
            Stream.ofNullable(partnership.nameInWelsh()),
            partnership.bodies().stream().flatMap(each -> Stream.ofNullable(each.nameInWelsh())),
            partnership.posts().stream().flatMap(each -> Stream.ofNullable(each.nameInWelsh())),
            vocabulary.terms().stream()
                .flatMap(each -> both(each.oneInWelsh(), each.manyInWelsh())),
            vocabulary.levels().stream()
                .flatMap(each -> both(each.oneInWelsh(), each.manyInWelsh())))
        .flatMap(each -> each)
        .filter(each -> !each.isBlank());
  }

  private static Stream<String> words(Edition edition) {
    return Stream.concat(
            edition.priorities().stream().flatMap(each -> Stream.ofNullable(each.nameInWelsh())),
            edition.themes().entries().stream()
                .flatMap(each -> Stream.ofNullable(each.nameInWelsh())))
        .filter(each -> !each.isBlank());
  }

  private static Stream<String> both(@Nullable String one, @Nullable String many) {
    return Stream.concat(Stream.ofNullable(one), Stream.ofNullable(many));
  }

  private static Document read(Document document) {
    if (document instanceof Partnership partnership) {
      return read(partnership);
    } else if (document instanceof Edition edition) {
      return read(edition);
    } else if (document instanceof Version version) {
      Document text = read(version.text());
      return text.equals(version.text()) ? version : Copy.with(version, "text", text);
    }
    return document;
  }

  private static Partnership read(Partnership partnership) {
    Partnership named =
        Copy.with(partnership, "name", Welsh.or(partnership.nameInWelsh(), partnership.name()));
    List<Body> bodies = partnership.bodies().stream().map(Language::read).toList();
    List<Post> posts = partnership.posts().stream().map(Language::read).toList();
    return Copy.with(Copy.with(named, "bodies", bodies), "posts", posts)
        .withVocabulary(partnership.vocabulary().inWelsh());
  }

  private static Body read(Body body) {
    String welsh = body.nameInWelsh();
    return welsh == null || welsh.isBlank() ? body : Copy.with(body, "name", welsh);
  }

  private static Post read(Post post) {
    return Copy.with(post, "name", Welsh.or(post.nameInWelsh(), post.name()));
  }

  private static Edition read(Edition edition) {
    List<Priority> priorities =
        edition.priorities().stream()
            .map(each -> Copy.with(each, "name", Welsh.or(each.nameInWelsh(), each.name())))
            .toList();
    List<Theme> themes =
        edition.themes().entries().stream()
            .map(each -> Copy.with(each, "name", Welsh.or(each.nameInWelsh(), each.name())))
            .toList();
    Edition read = edition.withPriorities(priorities);
    return themes.isEmpty() ? read : read.withThemes(Stated.of(themes));
  }
}
