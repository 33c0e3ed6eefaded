package org.saferplan.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.register.DocumentId;
import org.saferplan.register.Register;

/**
 * A paper as it was issued: its text of that day, never changed.
 *
 * @param of which paper it is
 * @param about the id of the group, organisation, edition or fund that it is about
 * @param on the day as of which it tells
 */
public record IssuedPaper(@Derived Id id, PaperKind of, String about, LocalDate on, Paper paper)
    implements Document {

  /** Names an issued paper. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.PAPER;
    }
  }

  /** Derives a blank id from the day, what it is about and which paper it is. */
  public IssuedPaper {
    id = Derived.Ids.given(id, named(on, about, of), Id::new);
  }

  /** A paper that is issued now, under the id that its day, subject and kind give. */
  static IssuedPaper of(PaperKind of, String about, LocalDate on, Paper paper) {
    return new IssuedPaper(new Id(Identifier.from(named(on, about, of))), of, about, on, paper);
  }

  /** What a blank id is derived from: {@code 2026-12-02 town-centre-group group-pack}. */
  String named() {
    return named(on, about, of);
  }

  private static String named(LocalDate on, String about, PaperKind of) {
    return "%s %s %s".formatted(on, about, of.word());
  }

  @Override
  public Key key() {
    return id.key();
  }

  @Override
  public String title() {
    return paper.title();
  }

  /** The same under another id. */
  public IssuedPaper withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }

  /** The last one of its kind that was issued before a day. */
  static Optional<IssuedPaper> last(
      Register register, PaperKind of, @Nullable Identifier about, LocalDate before) {
    return register.list(IssuedPaper.class, Kind.PAPER).stream()
        .filter(each -> each.of() == of)
        .filter(each -> about == null || each.about().equals(about.value()))
        .filter(each -> each.on().isBefore(before))
        .max(Comparator.comparing(IssuedPaper::on).thenComparing(each -> each.id().value()));
  }
}
