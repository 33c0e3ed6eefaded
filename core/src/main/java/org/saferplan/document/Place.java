package org.saferplan.document;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where two texts are compared.
 *
 * @param earlier the pointer into the earlier text
 * @param later the pointer into the later text
 * @param within what it lies in, as people call it, the outermost first
 * @param called what people call what stands there; empty for the whole
 * @param one what they call one of its entries
 * @param several whether its name is a plural
 */
record Place(
    String earlier, String later, List<String> within, String called, String one, boolean several) {

  static final Place WHOLE = new Place("", "", List.of(), "", "", false);

  /** At a component of what stands here. */
  Place at(Component component, boolean several) {
    return new Place(
        earlier + component.step(),
        later + component.step(),
        inside(),
        component.called(),
        component.one(),
        several);
  }

  /** At an entry of what stands here, which is at this step in either text. */
  Place entry(Object earlierStep, Object laterStep) {
    return new Place(earlier + "/" + earlierStep, later + "/" + laterStep, within, one, one, false);
  }

  /** The same place, at what goes by this name. */
  Place named(String name) {
    return new Place(earlier, later, within, called + " " + quoted(name), one, several);
  }

  TextDifference changed(List<String> before, List<String> after) {
    String sentence = several ? "%s were %s; they now read %s" : "%s was %s; it now reads %s";
    return difference(
        later,
        called,
        joined(before),
        joined(after),
        sentence.formatted(the(), each(before), each(after)) + alike(each(before), each(after)));
  }

  /** Why they differ where nobody can see that they do. */
  private static String alike(String before, String after) {
    return !before.equals(after) && seen(before).equals(seen(after))
        ? " (they look alike: spaces, signs that are not seen or the writing of accents differ)"
        : "";
  }

  private static String seen(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .replaceAll("\\p{Cf}+", "")
        .replaceAll("[\\s\\p{Z}]+", " ");
  }

  /** What stands here goes by another name now. */
  TextDifference renamed(Component label, String before, String after) {
    return new TextDifference(
        later + label.step(),
        String.join(", ", inside()) + ": " + label.called(),
        before,
        after,
        "%s now reads %s".formatted(the(), quoted(after)) + alike(before, after));
  }

  TextDifference added(List<String> after) {
    String sentence = several ? "%s are new: %s" : "%s is new: %s";
    return difference(later, called, null, joined(after), sentence.formatted(the(), each(after)));
  }

  TextDifference removed(List<String> before) {
    String sentence = several ? "%s were taken out: %s" : "%s was taken out: %s";
    return difference(
        earlier, called, joined(before), null, sentence.formatted(the(), each(before)));
  }

  /** What stands here, as one of several, is new; more is what its name does not tell. */
  TextDifference entryAdded(String whole, String more) {
    String told = more.isEmpty() ? "" : " (" + more + ")";
    return difference(later, called, null, whole, the() + " is new" + told);
  }

  /** What stood here, as one of several, is gone. */
  TextDifference entryRemoved(String whole) {
    return difference(earlier, called, whole, null, the() + " was taken out");
  }

  private TextDifference difference(
      String pointer,
      String last,
      @Nullable String before,
      @Nullable String after,
      String sentence) {
    String field = within.isEmpty() ? last : String.join(", ", within) + ": " + last;
    return new TextDifference(pointer, field, before, after, sentence);
  }

  private String the() {
    return within.isEmpty()
        ? "the " + called
        : within.stream().map(Place::definite).collect(joining(", ", "in ", ", the " + called));
  }

  /** What goes by a name of its own needs no article. */
  private static String definite(String called) {
    return called.endsWith("\u201d") ? called : "the " + called;
  }

  private List<String> inside() {
    List<String> deeper = new ArrayList<>(within);
    if (!called.isEmpty()) {
      deeper.add(called);
    }
    return deeper;
  }

  private static String joined(List<String> words) {
    return String.join("; ", words);
  }

  /** Each of several in quotes of its own: they may hold stops. */
  private static String each(List<String> words) {
    return words.stream().map(Place::quoted).collect(joining("; "));
  }

  private static String quoted(String words) {
    return "\u201c" + words + "\u201d";
  }
}
