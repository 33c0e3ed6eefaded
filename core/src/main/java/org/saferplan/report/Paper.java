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
    /** Answers one of four things. */
    <T> T fold(
        Function<Paragraph, T> paragraph,
        Function<Bullets, T> bullets,
        Function<Numbered, T> numbered,
        Function<Table, T> table);
  }

  /** Running text. */
  public record Paragraph(String text) implements Block {
    @Override
    public <T> T fold(
        Function<Paragraph, T> paragraph,
        Function<Bullets, T> bullets,
        Function<Numbered, T> numbered,
        Function<Table, T> table) {
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
        Function<Numbered, T> numbered,
        Function<Table, T> table) {
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
        Function<Numbered, T> numbered,
        Function<Table, T> table) {
      return numbered.apply(this);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows
   * @param headings of its columns
   * @param rows as many cells each as there are headings; a cell can be blank
   */
  public record Table(String caption, List<String> headings, List<List<String>> rows)
      implements Block {
    /** Takes copies; refuses a row of more or fewer cells than there are headings. */
    public Table {
      headings = List.copyOf(headings);
      rows = rows.stream().map(List::copyOf).toList();
      int columns = headings.size();
      if (rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("every row has a cell under each heading");
      }
    }

    @Override
    public <T> T fold(
        Function<Paragraph, T> paragraph,
        Function<Bullets, T> bullets,
        Function<Numbered, T> numbered,
        Function<Table, T> table) {
      return table.apply(this);
    }
  }

  /** Takes copies. */
  public Paper {
    heading = List.copyOf(heading);
    sections = List.copyOf(sections);
  }
}
