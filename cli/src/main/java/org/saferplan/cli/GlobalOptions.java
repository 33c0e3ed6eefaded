package org.saferplan.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
final class GlobalOptions {
  static final String STORE = "SAFERPLAN_STORE";
  static final String ACTOR = "SAFERPLAN_ACTOR";

  @Option(
      names = "--store",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "The folder of the store; else SAFERPLAN_STORE, else saferplan-store in this folder.")
  @Nullable Path store;

  @Option(
      names = {"-p", "--partnership"},
      paramLabel = "ID",
      scope = ScopeType.INHERIT,
      description = "The partnership; may be left out where the store holds only one.")
  Partnership.@Nullable Id partnership;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Who does it, for the history: a post; else SAFERPLAN_ACTOR.")
  @Nullable String actor;

  @Option(
      names = "--revision",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      converter = Revision.class,
      description = "Read the record as this revision left it: see 'saferplan history'.")
  @Nullable Long revision;

  @Option(
      names = "--as-at",
      paramLabel = "MOMENT",
      scope = ScopeType.INHERIT,
      converter = AsAt.Converter.class,
      description =
          "Read the record as whoever looked then saw it: at the end of a day, or at an instant.")
  @Nullable AsAt asAt;
}
