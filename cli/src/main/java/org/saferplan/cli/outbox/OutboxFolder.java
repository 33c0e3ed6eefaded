package org.saferplan.cli.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.reminder.Message;
import org.saferplan.reminder.Messenger;

/**
 * Delivers messages into a folder: each as a file {@code <id>.eml}, there as a whole or not at all.
 * A file that is there is left as it is.
 *
 * <p>Whoever takes the files away to send them does so after the run that wrote them has ended: a
 * run that was cut off delivers again what it could not put on record as delivered.
 *
 * @param folder made when the first message comes
 * @param zone of the messages' dates
 */
public record OutboxFolder(Path folder, ZoneId zone) implements Messenger {

  @Override
  public void deliver(Message message) {
    Path file = file(message);
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        write(file, MailText.of(message, zone));
      }
    } catch (IOException e) {
      Fault fault =
          new Fault(
              "",
              "outbox-unreachable",
              "%s cannot be written: %s".formatted(file, e),
              "see to it, or name another folder, then run it again");
      throw new RefusedException(Kind.STORE, List.of(fault), e);
    }
  }

  /** Where a message is written. */
  public Path file(Message message) {
    return folder.resolve(message.id() + ".eml");
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path unfinished = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      name(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Gives it its name, unless another program has just written the same message. */
  private static void name(Path unfinished, Path file) throws IOException {
    try {
      Files.createLink(file, unfinished);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      if (!Files.exists(file)) {
        Files.move(unfinished, file);
      }
    }
  }
}
