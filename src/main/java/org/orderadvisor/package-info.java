/**
 * Says what happened to a marketplace order and where its money is: an {@link
 * org.orderadvisor.order.OrderCase} in, {@link org.orderadvisor.OrderAdvisor#advise} once, a {@link
 * org.orderadvisor.verdict.Verdict} out.
 *
 * <p>All types are immutable and thread-safe, builders excepted. Instants are UTC, local dates in
 * the caller's zone. {@code null} means unknown, only where {@code @Nullable} says so; never "no".
 */
@NullMarked
package org.orderadvisor;

import org.jspecify.annotations.NullMarked;
