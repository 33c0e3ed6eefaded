package org.saferplan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the program. */
final class Version implements IVersionProvider {
  private static final String WRITTEN =
      "/META-INF/maven/org.saferplan/saferplan-cli/pom.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(WRITTEN)) {
      if (in != null) {
        properties.load(in);
      }
    }
    return new String[] {"saferplan " + properties.getProperty("version", "from its sources")};
  }
}
