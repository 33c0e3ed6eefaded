package org.saferplan.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * The program's output, which remembers that it could not be written.
 *
 * <p>A reader that has seen enough ({@code saferplan history | head}) is nothing to speak of; a
 * full disk is.
 */
final class Output extends OutputStream {
  private final OutputStream out;
  private @Nullable IOException failure;

  Output(OutputStream out) {
    this.out = new BufferedOutputStream(out);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** The exit code, given what became of the output. */
  int judge(int code, PrintWriter err) {
    IOException met = failure;
    if (met == null || code != ExitCode.OK.code() || isReaderGone(met)) {
      return code;
    }
    err.println("saferplan: the answer could not be written: " + met.getMessage());
    return ExitCode.UNWRITTEN.code();
  }

  private static boolean isReaderGone(IOException failure) {
    String words = String.valueOf(failure.getMessage());
    return words.contains("Broken pipe") || words.contains("pipe is being closed");
  }

  private IOException failed(IOException e) {
    if (failure == null) {
      failure = e;
    }
    return e;
  }
}
