/**
 * What comes out: the verdict on one order, its parts and its words.
 *
 * <p>All types are immutable and thread-safe. Instants are UTC, local dates are in the caller's
 * zone. {@code null} means unknown or none, only where {@code @Nullable} says so.
 */
@NullMarked
package org.orderadvisor.verdict;

import org.jspecify.annotations.NullMarked;
