package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} that runs as a program of its own, and what it has told. */
final class WorkerProcess implements AutoCloseable {
  private final Process process;
  private final Thread reader;
  private final List<String> told = new ArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);

  WorkerProcess(Path folder, String name, int threads, int acts, boolean writesOnly)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xshare:auto",
            "-cp",
            classPath(),
            Worker.class.getName(),
            folder.toString(),
            name,
            Integer.toString(threads),
            Integer.toString(acts),
            Boolean.toString(writesOnly));
    this.process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.reader = new Thread(this::listen, name);
    reader.start();
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (told) {
          told.add(line);
        }
        if (line.startsWith("done")) {
          begun.countDown();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      begun.countDown();
    }
  }

  /** Waits until something was acknowledged. */
  void awaitWork() throws InterruptedException {
    if (!begun.await(2, TimeUnit.MINUTES)) {
      throw new AssertionError("the program does nothing");
    }
  }

  /** As {@code kill -9}. Answers when the program is gone and all it told was read. */
  void kill() throws InterruptedException {
    // Not the process's own way, which closes the pipe with what was told and not yet read.
    close();
    await();
  }

  /** Waits until the program has ended by itself. */
  void await() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.MINUTES)) {
      throw new AssertionError("the program does not end");
    }
    reader.join();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Stops the program where it is, or lets it go on. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** What it told; a line that it was killed in is not among it. */
  List<String> told() {
    synchronized (told) {
      return List.copyOf(told);
    }
  }

  /** Kills the program if it still runs. */
  @Override
  public void close() {
    process.toHandle().destroyForcibly();
  }
}
