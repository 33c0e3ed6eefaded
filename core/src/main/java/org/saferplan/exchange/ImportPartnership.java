package org.saferplan.exchange;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.fact.Entries;
import org.saferplan.partnership.Founding;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Source;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Begins a partnership's record with everything that another store exported: an export is this
 * command.
 *
 * @param format the number of the format in which this is written
 * @param partnership who it is
 * @param documents everything else, versions included, by kind and id
 * @param files the attached files, by hash
 */
public record ImportPartnership(
    @NotNull Integer format,
    @NotNull Partnership partnership,
    List<@NotNull Document> documents,
    List<@NotNull Content> files)
    implements Founding {

  /** The number of the format that is written. */
  public static final int FORMAT = 1;

  /** Takes nothing for no documents and no files. */
  public ImportPartnership {
    documents = Entries.orEmpty(documents);
    files = Entries.orEmpty(files);
  }

  @Override
  public Partnership.@Nullable Id founds() {
    return partnership == null ? null : partnership.id();
  }

  /** Decides it. */
  public static Handler<ImportPartnership> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<ImportPartnership> {
    @Override
    public Class<ImportPartnership> command() {
      return ImportPartnership.class;
    }

    @Override
    public Ruling decide(Register register, ImportPartnership asked, Moment moment) {
      if (asked.format() != FORMAT) {
        return Ruling.refuse(
            Kind.INVALID,
            new Fault(
                "/format",
                "format",
                "this file is of format %d, this saferplan reads format %d"
                    .formatted(asked.format(), FORMAT),
                "read it with the saferplan that wrote it, or a newer one"));
      }
      if (!register.isEmpty()) {
        return Ruling.refuse(
            Kind.IMPOSSIBLE,
            new Fault(
                "/partnership/id",
                "id-taken",
                "the record of %s has begun here".formatted(asked.partnership().id().value()),
                "import it into an empty store"));
      }
      List<Fault> faults = faults(asked);
      List<Document> all =
          Stream.concat(Stream.of(asked.partnership()), asked.documents().stream()).toList();
      return faults.isEmpty()
          ? new Ruling.Accepted(all, asked.files(), asked.partnership().id().value())
          : new Ruling.Refused(Kind.INVALID, faults);
    }

    private static List<Fault> faults(ImportPartnership asked) {
      List<Fault> faults = new ArrayList<>();
      Set<Key> seen = new HashSet<>();
      for (int index = 0; index < asked.documents().size(); index++) {
        Key key = asked.documents().get(index).key();
        String pointer = "/documents/" + index;
        if (asked.documents().get(index) instanceof Partnership) {
          faults.add(Fault.at(pointer, "one-partnership", "a file holds one partnership"));
        } else if (!seen.add(key)) {
          faults.add(Fault.at(pointer, "id-taken", key + " stands here twice"));
        }
      }
      Set<ContentHash> given = new LinkedHashSet<>();
      asked.files().forEach(file -> given.add(file.hash()));
      Set<ContentHash> unclaimed = new LinkedHashSet<>(given);
      List<Source> sources = asked.partnership().sources();
      for (int index = 0; index < sources.size(); index++) {
        Source.Attachment attachment = sources.get(index).attachment();
        if (attachment == null) {
          continue;
        }
        unclaimed.remove(attachment.hash());
        if (!given.contains(attachment.hash())) {
          faults.add(
              Fault.at(
                  "/partnership/sources/" + index + "/attachment",
                  "file-missing",
                  "the file " + attachment.fileName() + " is not among the files"));
        }
      }
      if (!unclaimed.isEmpty()) {
        faults.add(
            Fault.at(
                "/files",
                "file-unclaimed",
                unclaimed.size() + " of the files belong to no source"));
      }
      return faults;
    }
  }
}
