package org.saferplan.cli;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Prints how the program is used. */
  public static void main(String[] arguments) {
    System.out.println("usage: saferplan COMMAND");
  }
}
