package org.saferplan.thread;

/**
 * How one thing on the thread leads to another.
 *
 * @param source the id of the node nearer to the sources
 * @param target the id of the node nearer to the results
 * @param relation what the source is to the target, such as "supports"
 * @param directed true: the thread runs from sources to results
 * @param metadata the same in sentences
 */
public record Edge(String source, String target, String relation, boolean directed, Read metadata)
    implements Paths.Step {

  /**
   * The edge as people read it.
   *
   * @param inverse what the target is to the source, such as "rests on"
   * @param onwards a sentence that reads from the source to the target
   * @param back a sentence that reads from the target to the source
   */
  public record Read(String inverse, String onwards, String back) {}
}
