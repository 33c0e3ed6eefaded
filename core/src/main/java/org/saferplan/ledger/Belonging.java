package org.saferplan.ledger;

import java.util.List;

/**
 * To what an action belongs, as its row tells it.
 *
 * @param throughPriority whether it is owned by them because they lead what it serves
 */
record Belonging(
    List<Heading> priorities,
    List<Heading> themes,
    List<Heading> groups,
    List<Heading> owners,
    boolean throughPriority,
    List<Heading> places,
    List<Heading> actionPlans) {}
