package org.saferplan.web;

import io.javalin.config.JavalinState;
import io.javalin.plugin.Plugin;
import java.util.regex.Pattern;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;
import org.saferplan.web.page.Addresses;

/**
 * Mounts saferplan's pages and API under a prefix of somebody else's Javalin:
 *
 * <pre>{@code
 * config.registerPlugin(new SaferplanPlugin(saferplan, language, "/community-safety", Access.readOnly()));
 * }</pre>
 *
 * <p>Only addresses below the prefix change. The host's own routes, exception handling, headers,
 * JSON mapper and size limits are neither used nor touched. Which host names are served, and who
 * gets in, is the host's to decide.
 */
public final class SaferplanPlugin extends Plugin<Void> {
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_-]+)+");

  private final String prefix;
  private final Routes routes;
  private final Entrance entrance;

  /**
   * Prepares to be mounted.
   *
   * @param prefix such as {@code /community-safety}
   * @throws IllegalArgumentException if the prefix is none
   */
  public SaferplanPlugin(Saferplan saferplan, JsonLanguage language, String prefix, Access access) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "a prefix begins with a slash and ends without one, such as /community-safety");
    }
    Addresses addresses = new Addresses(prefix);
    this.prefix = prefix;
    this.routes = Resources.of(saferplan, language, addresses, access);
    this.entrance = new Entrance(language, addresses, access, false);
  }

  @Override
  public void onInitialize(JavalinState state) {
    routes.mount(state.routes, prefix, entrance);
  }

  /** Several can be mounted, each under its own prefix. */
  @Override
  public boolean repeatable() {
    return true;
  }
}
