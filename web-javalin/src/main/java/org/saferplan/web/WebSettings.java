package org.saferplan.web;

/**
 * How the web front end runs alone.
 *
 * @param port to listen on, of the loopback address; 0 for any that is free
 * @param access who comes in, and whether commands are taken
 */
public record WebSettings(int port, Access access) {
  /** The port where nothing else is said. */
  public static final int PORT = 8080;

  private static final int LAST_PORT = 65_535;

  /** Refuses what is no port. */
  public WebSettings {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("a port is a number from 0 to " + LAST_PORT);
    }
  }

  /** Reads only, on the port where nothing else is said. */
  public static WebSettings defaults() {
    return new WebSettings(PORT, Access.readOnly());
  }

  /** On this port instead. */
  public WebSettings withPort(int other) {
    return new WebSettings(other, access);
  }

  /** For whoever comes in like this instead. */
  public WebSettings withAccess(Access other) {
    return new WebSettings(port, other);
  }
}
