package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;

/** Puts a post on record. */
public record AddPost(@NotNull Post value) implements Command {

  /** Decides it. */
  public static Handler<AddPost> handler() {
    return PartnershipEntry.handler(
        AddPost.class,
        "post",
        AddPost::value,
        Post::id,
        Partnership::posts,
        Partnership::withPosts);
  }
}
