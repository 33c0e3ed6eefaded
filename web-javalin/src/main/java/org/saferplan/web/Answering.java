package org.saferplan.web;

import io.javalin.http.Context;

/** Answers a request. What it refuses it throws; nothing but the answer reaches the wire. */
@FunctionalInterface
interface Answering {
  Answer to(Context context);
}
