package org.saferplan.json.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.obligation.Obligation;
import org.sqlite.SQLiteConfig;

/** A plain table of actions, with what is asked for by date in columns of its own. */
final class SqliteRows implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement find;
  private final PreparedStatement overdue;

  /** An overdue action as the table has it. */
  record Overdue(String id, String what, String due, byte[] content) {}

  SqliteRows(Path file, List<? extends Document> documents) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setCacheSize(-64 * 1024);
    connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE action (id TEXT PRIMARY KEY, what TEXT NOT NULL, due TEXT,"
              + " open INTEGER NOT NULL, content BLOB NOT NULL) WITHOUT ROWID");
      statement.execute("CREATE INDEX by_due ON action (due) WHERE open = 1");
    }
    connection.setAutoCommit(false);
    try (PreparedStatement add =
        connection.prepareStatement("INSERT INTO action VALUES (?, ?, ?, ?, ?)")) {
      for (Document each : documents) {
        if (each instanceof Obligation action) {
          add.setString(1, action.key().id());
          add.setString(2, action.what());
          add.setString(3, due(action));
          add.setInt(4, action.completions().isEmpty() && action.ended() == null ? 1 : 0);
          add.setBytes(5, Invented.LANGUAGE.writeLine(action).getBytes(UTF_8));
          add.executeUpdate();
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE");
    }
    find = connection.prepareStatement("SELECT content FROM action WHERE id = ?");
    overdue =
        connection.prepareStatement(
            "SELECT id, what, due, content FROM action WHERE open = 1 AND due < ? ORDER BY due");
  }

  private static @Nullable String due(Obligation action) {
    return action.due() == null || action.due().by() == null
        ? null
        : action.due().by().latest().toString();
  }

  /** The document, read from its JSON. */
  Document find(String id) throws SQLException {
    find.setString(1, id);
    try (ResultSet row = find.executeQuery()) {
      row.next();
      return parsed(row.getBytes(1));
    }
  }

  static Document parsed(byte[] content) {
    return Objects.requireNonNull(Invented.LANGUAGE.read(content, Document.class).value());
  }

  /** What was due before this day and is open, the longest overdue first. */
  List<Overdue> overdue(String before) throws SQLException {
    List<Overdue> found = new ArrayList<>();
    overdue.setString(1, before);
    try (ResultSet rows = overdue.executeQuery()) {
      while (rows.next()) {
        found.add(
            new Overdue(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getBytes(4)));
      }
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
