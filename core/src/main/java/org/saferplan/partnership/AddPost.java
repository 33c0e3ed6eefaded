package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Puts a post on record. */
public record AddPost(@NotNull Post value) implements Command {

  /** Decides it. */
  public static Handler<AddPost> handler() {
    return PartnershipEntry.handler(
        AddPost.class,
        AddPost::value,
        new NewEntry<>("post", "/id", Post::id, Post::name, Post::withId),
        Partnership::posts,
        Partnership::withPosts);
  }
}
