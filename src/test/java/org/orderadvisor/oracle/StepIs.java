package org.orderadvisor.oracle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.verdict.Necessity;

/**
 * How much depends on a step and until when. Immutable and thread-safe.
 *
 * @param necessity how much depends on it
 * @param deadline the last moment that still counts, UTC; {@code null} if none is known
 */
public record StepIs(Necessity necessity, @Nullable Instant deadline) {}
