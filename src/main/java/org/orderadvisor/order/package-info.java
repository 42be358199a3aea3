/**
 * What goes in: the facts of one order and the words they are told in.
 *
 * <p>All types are immutable and thread-safe, builders excepted. Instants are UTC. Unknown is a
 * word ({@code UNKNOWN}) or, where {@code @Nullable} says so, {@code null}; it never means "no".
 */
@NullMarked
package org.orderadvisor.order;

import org.jspecify.annotations.NullMarked;
