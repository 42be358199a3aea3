/**
 * The commands of {@code order-advisor}. Only {@link org.orderadvisor.cli.Main} is public; what a
 * program needs is in {@link org.orderadvisor}.
 *
 * <p>The way of an input: {@code Splitter} cuts it into items, {@code Batch} collects some, {@code
 * Answerer} turns a batch into text on any thread, {@code Pipeline} writes the answers in the order
 * of the input.
 */
@NullMarked
package org.orderadvisor.cli;

import org.jspecify.annotations.NullMarked;
