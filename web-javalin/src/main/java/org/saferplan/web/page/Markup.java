package org.saferplan.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of a page: an element or a text. Text is escaped as it is written, and there is no way to
 * put in text that is not: what is on record never becomes markup.
 */
final class Markup {
  private static final Set<String> ELEMENTS =
      Set.of(
          "a", "article", "body", "button", "caption", "dd", "details", "div", "dl", "dt", "em",
          "footer", "form", "h1", "h2", "h3", "head", "header", "html", "input", "label", "li",
          "link", "main", "meta", "nav", "ol", "p", "section", "span", "strong", "summary", "table",
          "tbody", "td", "th", "thead", "title", "tr", "ul");
  private static final Set<String> EMPTY = Set.of("input", "link", "meta");
  private static final Set<String> ADDRESSES = Set.of("href", "action");

  private final String element;
  private final String text;
  private final List<String> attributes = new ArrayList<>();
  private final List<Markup> content = new ArrayList<>();

  private Markup(String element, String text) {
    this.element = element;
    this.text = text;
  }

  /** An element that holds texts and other pieces. */
  static Markup element(String element, Object... content) {
    if (!ELEMENTS.contains(element)) {
      throw new IllegalArgumentException("no page holds an element " + element);
    }
    Markup made = new Markup(element, "");
    for (Object piece : content) {
      made.add(piece);
    }
    return made;
  }

  /** A link to one of our own addresses. */
  static Markup link(String address, String text) {
    return element("a", text).with("href", address);
  }

  /** With this attribute, for which addresses are only our own. */
  Markup with(String attribute, String value) {
    boolean isOwn = value.startsWith("#") || (value.startsWith("/") && !value.startsWith("//"));
    if (attribute.startsWith("on") || attribute.equals("style")) {
      throw new IllegalArgumentException("no page runs or styles by attribute: " + attribute);
    }
    if (ADDRESSES.contains(attribute) && !isOwn) {
      throw new IllegalArgumentException("a page links to its own addresses, not to " + value);
    }
    attributes.add(" " + attribute + "=\"" + escaped(value) + "\"");
    return this;
  }

  /** With more in it: a text, a piece, or a list of them. */
  Markup add(Object piece) {
    if (piece instanceof Markup markup) {
      content.add(markup);
    } else if (piece instanceof List<?> pieces) {
      pieces.forEach(this::add);
    } else if (piece instanceof String words) {
      content.add(new Markup("", words));
    } else {
      throw new IllegalArgumentException("neither text nor markup: " + piece.getClass());
    }
    return this;
  }

  /** With each of these words, wherever it stands in a text, marked as of this language. */
  Markup marking(Collection<String> words, String language) {
    String any =
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    Pattern pattern =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(%s)(?![\\p{L}\\p{N}])".formatted(any),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return marking(pattern, language);
  }

  private Markup marking(Pattern words, String language) {
    List<Markup> marked = new ArrayList<>();
    for (Markup piece : content) {
      if (piece.element.isEmpty()) {
        split(piece.text, words, language, marked);
      } else {
        marked.add(piece.marking(words, language));
      }
    }
    content.clear();
    content.addAll(marked);
    return this;
  }

  private static void split(String text, Pattern words, String language, List<Markup> into) {
    Matcher found = words.matcher(text);
    int from = 0;
    while (found.find()) {
      into.add(new Markup("", text.substring(from, found.start())));
      into.add(element("span", found.group()).with("lang", language));
      from = found.end();
    }
    into.add(new Markup("", text.substring(from)));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    if (element.isEmpty()) {
      out.append(escaped(text));
      return;
    }
    out.append('<').append(element);
    attributes.forEach(out::append);
    out.append('>');
    if (!EMPTY.contains(element)) {
      content.forEach(piece -> piece.write(out));
      out.append("</").append(element).append('>');
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
