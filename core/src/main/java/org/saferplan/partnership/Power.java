package org.saferplan.partnership;

/** What a body may do with a document at a step of its route. */
public enum Power {
  /** Says what it thinks; holds nothing up. */
  COMMENTS,
  /** Agrees to it. */
  AGREES,
  /** Recommends it to the next. */
  RECOMMENDS,
  /** Approves it, for the next to adopt. */
  APPROVES,
  /** Adopts it: the end of the route for its area. */
  ADOPTS;

  /** What has been done once the step is taken: "approved". */
  public String done() {
    return switch (this) {
      case COMMENTS -> "commented on";
      case AGREES -> "agreed";
      case RECOMMENDS -> "recommended";
      case APPROVES -> "approved";
      case ADOPTS -> "adopted";
    };
  }
}
