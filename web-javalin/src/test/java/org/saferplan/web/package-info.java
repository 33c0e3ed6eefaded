/** The web front end over a real server, a real store and documents made through commands. */
@NullMarked
package org.saferplan.web;

import org.jspecify.annotations.NullMarked;
