package org.saferplan.reminder;

/**
 * Takes messages to those whom they are for.
 *
 * <p>What was delivered stays delivered: a message that is handed over again under the same {@link
 * Message#id()}, by this program or another, at the same time or after a crash, is not sent twice.
 */
@FunctionalInterface
public interface Messenger {

  /**
   * Delivers it, and answers when that is sure.
   *
   * @throws org.saferplan.refusal.RefusedException of kind {@code STORE} if it cannot be delivered;
   *     it may then be handed over again
   */
  void deliver(Message message);
}
