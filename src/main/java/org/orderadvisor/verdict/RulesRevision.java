package org.orderadvisor.verdict;

import java.util.Objects;

/**
 * Which rules gave a verdict. Immutable and thread-safe.
 *
 * @param name {@code bundled}, or the name of the folder that the rules were read from
 * @param revision a hash of the content of all rule files, tables and texts; the same files have
 *     the same revision on every machine and with any line ends
 */
public record RulesRevision(String name, String revision) {

  /** Throws {@link NullPointerException} if a component is {@code null}. */
  public RulesRevision {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(revision, "revision");
  }
}
