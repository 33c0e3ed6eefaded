package org.saferplan.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * A paper, page or minute on which the record rests.
 *
 * @param publishedId the id under which its publisher keeps it
 * @param date the day it bears
 * @param access who may see it
 * @param restrictedBecause why not everybody may
 * @param exemption under which it is withheld, where it is exempt
 * @param keptUntil the last day on which its holder keeps it, if that is on record
 * @param attachment the paper itself, if it is kept here
 */
public record Source(
    @Derived Id id,
    String title,
    @Nullable String publishedId,
    @Nullable PartialDate date,
    Access access,
    @Nullable String restrictedBecause,
    @Nullable Exemption exemption,
    @Nullable PartialDate keptUntil,
    @Nullable Attachment attachment) {

  /** Names a source. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.has(register, Partnership::sources, source -> source.id().equals(this));
    }

    @Override
    public String named() {
      return "source " + value;
    }
  }

  /** Who may see a source. */
  public enum Access {
    /** Everybody. */
    OPEN,
    /** The partnership's members. */
    PARTNERS,
    /** Those named by whoever holds it. */
    RESTRICTED,
    /** Withheld under Schedule 12A of the Local Government Act 1972. */
    EXEMPT
  }

  /**
   * Why a paper is exempt: Local Government Act 1972, section 100A(4) and Schedule 12A.
   *
   * @param paragraphs of Part 1 of the Schedule, 1 to 7; in Wales of Part 4, 12 to 18
   * @param publicInterest why the public interest in withholding it is the greater
   */
  public record Exemption(List<Integer> paragraphs, @Nullable String publicInterest) {
    private static final int LAST_IN_ENGLAND = 7;
    private static final int FIRST_IN_WALES = 12;
    private static final int LAST_IN_WALES = 18;

    /** Refuses paragraphs that there are not. */
    public Exemption {
      paragraphs = List.copyOf(paragraphs);
      if (!paragraphs.stream().allMatch(Exemption::isThere)) {
        throw new InvalidValueException(
            "the paragraphs of Schedule 12A are numbered 1 to 7, in Wales 12 to 18");
      }
    }

    private static boolean isThere(int number) {
      return (number >= 1 && number <= LAST_IN_ENGLAND)
          || (number >= FIRST_IN_WALES && number <= LAST_IN_WALES);
    }
  }

  /**
   * A file that is kept with the record.
   *
   * @param mediaType such as {@code application/pdf}
   * @param length in bytes
   */
  public record Attachment(String fileName, String mediaType, int length, ContentHash hash) {}

  /** Derives a blank id from the title; refuses a restriction without its reason. */
  public Source {
    title = InvalidValueException.requireText(title, "the source's title");
    id = Derived.Ids.given(id, title, Id::new);
    if (exemption != null && access != Access.EXEMPT) {
      throw new InvalidValueException("what is not exempt has no exemption: say that it is exempt");
    }
    if (access != Access.OPEN && restrictedBecause == null) {
      throw new InvalidValueException("a source that not everybody may see says why");
    }
  }

  /** The same source with a file. */
  public Source withAttachment(Attachment file) {
    return Copy.with(this, "attachment", file);
  }

  /** The same under another id. */
  public Source withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
