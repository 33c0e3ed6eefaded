/** How long reads take on a large partnership: see {@code src/bench/README.md}. */
package org.saferplan.bench;
