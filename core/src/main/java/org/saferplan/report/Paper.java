package org.saferplan.report;

import java.util.List;
import java.util.function.Function;

/**
 * A paper, before it is written in any format.
 *
 * @param heading whose paper it is, for which meeting, when: a line each
 * @param title of the paper
 * @param sections in order
 */
public record Paper(List<String> heading, String title, List<Section> sections) {

  /** A section under its heading. */
  public record Section(String heading, List<Block> blocks) {
    /** Takes a copy. */
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** A piece of a section. */
  public sealed interface Block {
    /** Answers one of three things. */
    <T> T fold(
        Function<Paragraph, T> paragraph,
        Function<Bullets, T> bullets,
        Function<Numbered, T> numbered);
  }

  /** Running text. */
  public record Paragraph(String text) implements Block {
    @Override
    public <T> T fold(
        Function<Paragraph, T> paragraph,
        Function<Bullets, T> bullets,
        Function<Numbered, T> numbered) {
      return paragraph.apply(this);
    }
  }

  /** A list whose order says nothing. */
  public record Bullets(List<String> items) implements Block {
    /** Takes a copy. */
    public Bullets {
      items = List.copyOf(items);
    }

    @Override
    public <T> T fold(
        Function<Paragraph, T> paragraph,
        Function<Bullets, T> bullets,
        Function<Numbered, T> numbered) {
      return bullets.apply(this);
    }
  }

  /** A list whose items are referred to by number, each of one paragraph or more. */
  public record Numbered(List<List<String>> items) implements Block {
    /** Takes a copy. */
    public Numbered {
      items = items.stream().map(List::copyOf).toList();
    }

    @Override
    public <T> T fold(
        Function<Paragraph, T> paragraph,
        Function<Bullets, T> bullets,
        Function<Numbered, T> numbered) {
      return numbered.apply(this);
    }
  }

  /** Takes copies. */
  public Paper {
    heading = List.copyOf(heading);
    sections = List.copyOf(sections);
  }
}
