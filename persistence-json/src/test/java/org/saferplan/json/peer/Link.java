package org.saferplan.json.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.sqlite.SQLiteConfig;

/** A connection to the file, and every statement that is ever sent through it. */
final class Link implements AutoCloseable {
  /**
   * A document's content stands once, under its key and revision, so that what belongs together
   * lies together; {@code current} says which revision that is, so that opening a partnership reads
   * its present state and not its past.
   */
  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS revision (
            partnership TEXT NOT NULL, document TEXT NOT NULL, revision INTEGER NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (partnership, document, revision)) WITHOUT ROWID""",
          """
          CREATE TABLE IF NOT EXISTS current (
            partnership TEXT NOT NULL, document TEXT NOT NULL, revision INTEGER NOT NULL,
            PRIMARY KEY (partnership, document)) WITHOUT ROWID""",
          """
          CREATE TABLE IF NOT EXISTS audit (
            partnership TEXT NOT NULL, revision INTEGER NOT NULL, at TEXT NOT NULL,
            actor TEXT NOT NULL, role TEXT NOT NULL, command TEXT NOT NULL, text TEXT NOT NULL,
            made TEXT NOT NULL, written TEXT NOT NULL,
            PRIMARY KEY (partnership, revision)) WITHOUT ROWID""",
          """
          CREATE TABLE IF NOT EXISTS file (
            partnership TEXT NOT NULL, hash TEXT NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (partnership, hash)) WITHOUT ROWID""");

  private static final int CACHE_KILOBYTES = 64 * 1024;

  /** So that a document of a kilobyte or two needs no page of its own beside its row. */
  private static final int PAGE_BYTES = 8 * 1024;

  final PreparedStatement begin;
  final PreparedStatement beginImmediate;
  final PreparedStatement commit;
  final PreparedStatement rollback;
  private final Connection connection;
  private final PreparedStatement dataVersion;
  private final PreparedStatement last;
  private final PreparedStatement after;
  private final PreparedStatement asAt;
  private final PreparedStatement addRevision;
  private final PreparedStatement setCurrent;
  private final PreparedStatement addAudit;
  private final PreparedStatement addFile;
  private final PreparedStatement listAudit;
  private final PreparedStatement findFile;
  private final PreparedStatement listPartnerships;

  Link(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(60_000);
    config.setCacheSize(-CACHE_KILOBYTES);
    config.setPageSize(PAGE_BYTES);
    connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
    begin = prepared("BEGIN");
    beginImmediate = prepared("BEGIN IMMEDIATE");
    commit = prepared("COMMIT");
    rollback = prepared("ROLLBACK");
    dataVersion = prepared("PRAGMA data_version");
    last =
        prepared(
            "SELECT revision, at FROM audit WHERE partnership = ? ORDER BY revision DESC LIMIT 1");
    after =
        prepared(
            """
            SELECT revision.revision, revision.content FROM current JOIN revision
            USING (partnership, document, revision)
            WHERE current.partnership = ? AND current.revision > ?""");
    asAt =
        prepared(
            """
            SELECT revision, content FROM revision AS each
            WHERE partnership = ? AND revision = (
              SELECT MAX(revision) FROM revision
              WHERE partnership = each.partnership AND document = each.document
                AND revision <= ?)""");
    addRevision = prepared("INSERT INTO revision VALUES (?, ?, ?, ?)");
    setCurrent = prepared("INSERT OR REPLACE INTO current VALUES (?, ?, ?)");
    addAudit = prepared("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    addFile = prepared("INSERT OR IGNORE INTO file VALUES (?, ?, ?)");
    listAudit = prepared("SELECT * FROM audit WHERE partnership = ? ORDER BY revision");
    findFile = prepared("SELECT content FROM file WHERE partnership = ? AND hash = ?");
    listPartnerships = prepared("SELECT DISTINCT partnership FROM audit");
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /** Changes whenever another connection has committed. */
  long dataVersion() throws SQLException {
    try (ResultSet row = dataVersion.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  List<Partnership.Id> partnerships() throws SQLException {
    List<Partnership.Id> ids = new ArrayList<>();
    try (ResultSet rows = listPartnerships.executeQuery()) {
      while (rows.next()) {
        ids.add(new Partnership.Id(rows.getString(1)));
      }
    }
    return ids;
  }

  Optional<Held.Last> last(Partnership.Id partnership) throws SQLException {
    last.setString(1, partnership.value());
    try (ResultSet row = last.executeQuery()) {
      return row.next()
          ? Optional.of(new Held.Last(row.getLong(1), Instant.parse(row.getString(2))))
          : Optional.empty();
    }
  }

  /** The documents that were written since, by the commit that last wrote them. */
  SortedMap<Long, List<Document>> after(
      Partnership.Id partnership, Held known, JsonLanguage language) throws SQLException {
    return documents(after, partnership, known.register().revision(), language);
  }

  /** The documents as a commit left them, by the commit that last wrote each. */
  SortedMap<Long, List<Document>> asAt(
      Partnership.Id partnership, long revision, JsonLanguage language) throws SQLException {
    return documents(asAt, partnership, revision, language);
  }

  private static SortedMap<Long, List<Document>> documents(
      PreparedStatement query, Partnership.Id partnership, long revision, JsonLanguage language)
      throws SQLException {
    SortedMap<Long, List<Document>> written = new TreeMap<>();
    query.setString(1, partnership.value());
    query.setLong(2, revision);
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        Document document = language.read(rows.getBytes(2), Document.class).value();
        written
            .computeIfAbsent(rows.getLong(1), absent -> new ArrayList<>())
            .add(Objects.requireNonNull(document, "a document that cannot be read"));
      }
    }
    return written;
  }

  Commit insert(
      Partnership.Id partnership,
      Held before,
      Instant at,
      Attempt attempt,
      Ruling.Accepted accepted,
      JsonLanguage language)
      throws SQLException {
    Commit made =
        new Commit(
            before.register().revision() + 1,
            at,
            attempt.actor(),
            Command.nameOf(attempt.command().getClass()),
            new String(language.writeHistory(attempt.command()), UTF_8),
            accepted.made(),
            accepted.documents().stream().map(Document::key).toList());
    for (Document document : accepted.documents()) {
      String name = name(document.key());
      byte[] content = language.writeLineBytes(document);
      run(addRevision, partnership.value(), name, made.revision(), content);
      run(setCurrent, partnership.value(), name, made.revision());
    }
    for (Content file : accepted.files()) {
      run(addFile, partnership.value(), file.hash().value(), file.bytes());
    }
    run(
        addAudit,
        partnership.value(),
        made.revision(),
        at.toString(),
        made.actor().name(),
        made.actor().role().name(),
        made.command(),
        made.text(),
        made.made(),
        String.join(" ", made.written().stream().map(Link::name).toList()));
    return made;
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    for (int index = 0; index < values.length; index++) {
      statement.setObject(index + 1, values[index]);
    }
    statement.executeUpdate();
  }

  List<Commit> history(Partnership.Id partnership) throws SQLException {
    List<Commit> history = new ArrayList<>();
    listAudit.setString(1, partnership.value());
    try (ResultSet rows = listAudit.executeQuery()) {
      while (rows.next()) {
        history.add(
            new Commit(
                rows.getLong("revision"),
                Instant.parse(rows.getString("at")),
                new Actor(rows.getString("actor"), Actor.Role.valueOf(rows.getString("role"))),
                rows.getString("command"),
                rows.getString("text"),
                rows.getString("made"),
                Arrays.stream(rows.getString("written").split(" ")).map(Link::key).toList()));
      }
    }
    return history;
  }

  Optional<Content> file(Partnership.Id partnership, ContentHash hash) throws SQLException {
    findFile.setString(1, partnership.value());
    findFile.setString(2, hash.value());
    try (ResultSet row = findFile.executeQuery()) {
      return row.next() ? Optional.of(Content.of(row.getBytes(1))) : Optional.empty();
    }
  }

  private static String name(Key key) {
    return key.kind().name() + "/" + key.id();
  }

  private static Key key(String name) {
    int slash = name.indexOf('/');
    return new Key(Kind.valueOf(name.substring(0, slash)), name.substring(slash + 1));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
