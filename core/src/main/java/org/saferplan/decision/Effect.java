package org.saferplan.decision;

/** What a decision did with a matter. */
public enum Effect {
  /** It was agreed to as it lay before the body. */
  CARRIED,
  /** It was agreed to, and amendments are to be made. */
  CARRIED_SUBJECT_TO_AMENDMENTS,
  /** It was agreed to with amendments made there and then. */
  CARRIED_AS_AMENDED,
  /** It was noted or received, and nothing more. */
  NOTED,
  /** It was put off. */
  DEFERRED,
  /** It was sent back to whoever put it. */
  REFERRED_BACK,
  /** It was refused. */
  REFUSED,
  /** It was before the body, which took no decision. */
  NO_DECISION,
  /** It was before the body; what the body did with it is not on record. */
  NOT_ON_RECORD;

  /** Whether the body agreed to it, with or without amendments. */
  public boolean isCarried() {
    return switch (this) {
      case CARRIED, CARRIED_SUBJECT_TO_AMENDMENTS, CARRIED_AS_AMENDED -> true;
      case NOTED, DEFERRED, REFERRED_BACK, REFUSED, NO_DECISION, NOT_ON_RECORD -> false;
    };
  }

  /** As people write it. */
  public String words() {
    return switch (this) {
      case CARRIED -> "agreed";
      case CARRIED_SUBJECT_TO_AMENDMENTS -> "agreed subject to amendments";
      case CARRIED_AS_AMENDED -> "agreed as amended";
      case NOTED -> "noted";
      case DEFERRED -> "deferred";
      case REFERRED_BACK -> "referred back";
      case REFUSED -> "refused";
      case NO_DECISION -> "no decision taken";
      case NOT_ON_RECORD -> "outcome not on record";
    };
  }
}
