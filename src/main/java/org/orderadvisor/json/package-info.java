/**
 * Order cases and verdicts as JSON: {@link org.orderadvisor.json.OrderJson} reads the one and
 * writes the other, by hand: a library for JSON takes longer to load than all else that a first
 * verdict needs. Only explanations, and writing into an app's own generator, need Jackson.
 *
 * <p>The types are thread-safe, as far as they are public. What can't be read is an {@link
 * org.orderadvisor.json.OrderJsonException} with a place, never a guess and never a silent gap.
 */
@NullMarked
package org.orderadvisor.json;

import org.jspecify.annotations.NullMarked;
