/**
 * Why a verdict is what it is, why not another, what would change it, and when it changes by
 * itself: what {@code OrderAdvisor.explain} returns. All types are immutable and thread-safe.
 */
@NullMarked
package org.orderadvisor.explain;

import org.jspecify.annotations.NullMarked;
