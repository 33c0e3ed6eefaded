/**
 * The JSON language: one mapping, by convention, for files, the web, exports and {@code --json}.
 *
 * <p>A record is an object with its components as properties, in their order. A record whose only
 * component is {@code value} is that value. What a component may leave blank is left out. Sealed
 * types and documents say which they are in {@code kind}. Enumerations are lower-case words. The
 * language is strict: what it does not know, it refuses, with the place of every fault at once.
 * Each kind of value has one {@code Shape}, which reads it, writes it and describes it in JSON
 * Schema; a type that none of them fits is a defect of the type and not of the sender.
 */
@NullMarked
package org.saferplan.json;

import org.jspecify.annotations.NullMarked;
