package org.saferplan.partnership;

import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;

/** A command that begins a partnership's record. */
public interface Founding extends Command {
  /** The partnership whose record it begins; blank where the command does not say. */
  Partnership.@Nullable Id founds();
}
