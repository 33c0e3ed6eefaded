package org.saferplan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where a paper or an export goes: a file, or the output. */
record Destination(CommandLine command, @Nullable Path file) {

  /** Writes all of it, or nothing. UTF-8 goes to the output as it is. */
  void write(byte[] bytes) {
    if (file == null) {
      PrintWriter out = command.getOut();
      out.print(new String(bytes, StandardCharsets.UTF_8));
      out.flush();
      return;
    }
    try {
      Path part = Files.createTempFile(folder(file), ".saferplan", ".part");
      try {
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (NoSuchFileException e) {
      throw refusal("there is no such folder", e);
    } catch (AccessDeniedException e) {
      throw refusal("it may not be written there", e);
    } catch (IOException e) {
      throw refusal(String.valueOf(e.getMessage()), e);
    }
    command.getErr().println("written: " + file);
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  private ParameterException refusal(String why, IOException cause) {
    return new ParameterException(command, "cannot write " + file + ": " + why, cause);
  }
}
