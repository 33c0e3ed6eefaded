package org.saferplan.json.store;

/**
 * What has been read of a journal, and by what it is known whether there is more.
 *
 * @param sign what stands in the head's file; without a head, how long the journal was
 * @param contents what was read
 * @param rewritten how often the journal had been written anew
 * @param swept the last commit whose documents stand in their files
 */
record Seen(String sign, Contents contents, int rewritten, long swept) {

  /** Of a journal that does not exist. */
  static final Seen NOTHING = new Seen("", Contents.NONE, 0, 0);

  /** The same journal, about to be written anew. */
  Seen rewrittenOnce() {
    return new Seen(sign, contents, rewritten + 1, swept);
  }

  /** The same, the documents of this commit and of those before it standing in their files. */
  Seen sweptTo(long commit) {
    return new Seen(sign, contents, rewritten, Math.max(swept, commit));
  }

  /** The same, what was seen then just written down as the state. */
  Seen afterState(Seen then) {
    return new Seen(sign, contents.afterState(then.contents()), rewritten, swept);
  }

  /** How the head is to say it. */
  Head head() {
    return Head.at(contents.end(), rewritten, swept);
  }

  /** With more contents. */
  Seen with(String sign, Contents contents) {
    return new Seen(sign, contents, rewritten, swept);
  }
}
