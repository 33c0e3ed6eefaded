package org.saferplan.json.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class logs while this is open, instead of on the console. */
final class Warnings extends Handler implements AutoCloseable {
  private final Logger logger;
  private final List<String> messages = new CopyOnWriteArrayList<>();

  private Warnings(Logger logger) {
    this.logger = logger;
  }

  static Warnings of(Class<?> source) {
    Warnings warnings = new Warnings(Logger.getLogger(source.getName()));
    warnings.logger.setUseParentHandlers(false);
    warnings.logger.addHandler(warnings);
    return warnings;
  }

  List<String> messages() {
    return messages;
  }

  @Override
  public void publish(LogRecord said) {
    messages.add(said.getLevel() + ": " + said.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
