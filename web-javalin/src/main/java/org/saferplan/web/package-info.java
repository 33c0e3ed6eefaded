/**
 * The web front end: REST resources and pages over the one doorway. It holds no rule: it reads a
 * request, executes a command or a read, and answers; every failure leaves as an RFC 9457 problem.
 * {@code Resources} lists everything that is answered; {@code Entrance} is around each of it. It
 * mounts into a host's Javalin or runs alone.
 */
@NullMarked
package org.saferplan.web;

import org.jspecify.annotations.NullMarked;
