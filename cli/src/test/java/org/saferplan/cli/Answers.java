package org.saferplan.cli;

import java.util.List;

/** What a person types who is asked about a partnership. */
final class Answers {
  /** A district under a committee system; what is empty takes what stands in brackets. */
  static final List<String> DISTRICT =
      List.of(
          "Safer Anytown Partnership",
          "SAP",
          "",
          "",
          "Anytown Borough Council",
          "2",
          "Communities Committee",
          "",
          "Anyshire County Council",
          "",
          "Domestic Abuse Group",
          "Road Safety Group",
          "",
          "",
          "yes");

  /** Two unitary councils, the first with an executive. */
  static final List<String> JOINT =
      List.of(
          "East and West Partnership",
          "",
          "england",
          "unitary",
          "East City Council",
          "exec",
          "Scrutiny Committee",
          "West Council",
          "not known",
          "Scrutiny Committee",
          "",
          "",
          "West End",
          "",
          "Joint Safety Board",
          "",
          "y",
          "");

  private Answers() {}
}
