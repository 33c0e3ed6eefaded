package org.saferplan.command;

import java.util.List;
import java.util.function.Function;
import org.saferplan.document.Document;
import org.saferplan.fact.Content;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;

/** The answer to a command: what is to be written, or everything that is wrong with it. */
public sealed interface Ruling {

  /** Answers one of two things. */
  <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused);

  /**
   * It is done by writing these, together or not at all.
   *
   * @param documents each under its key, new or in place of what was there; at least one
   * @param files attached files, kept under their hashes
   * @param made the id of what was made, given or derived; "" where nothing was
   */
  record Accepted(List<Document> documents, List<Content> files, String made) implements Ruling {
    /** Takes copies. */
    public Accepted {
      documents = List.copyOf(documents);
      files = List.copyOf(files);
    }

    @Override
    public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
      return accepted.apply(this);
    }
  }

  /**
   * It is not done.
   *
   * @param kind why
   * @param faults every fault; those that belong to a value of the command point at it
   */
  record Refused(Kind kind, List<Fault> faults) implements Ruling {
    /** Takes a copy. */
    public Refused {
      faults = List.copyOf(faults);
    }

    @Override
    public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }

  /** Writes one document, in which nothing with an id was made. */
  static Ruling write(Document document) {
    return new Accepted(List.of(document), List.of(), "");
  }

  /** Writes one document, in which something with this id was made. */
  static Ruling make(Document document, String id) {
    return new Accepted(List.of(document), List.of(), id);
  }

  /** Refuses for one fault. */
  static Ruling refuse(Kind kind, Fault fault) {
    return new Refused(kind, List.of(fault));
  }

  /** Refuses because what the command is about is not on record. */
  static Ruling notFound(String pointer, String what) {
    return refuse(Kind.NOT_FOUND, Fault.at(pointer, "not-on-record", "there is no " + what));
  }

  /** Refuses because the id is taken. */
  static Ruling taken(String pointer, String what) {
    return refuse(
        Kind.IMPOSSIBLE,
        new Fault(
            pointer, "id-taken", what + " is on record already", "give another id, or revise it"));
  }
}
