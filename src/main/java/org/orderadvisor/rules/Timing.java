package org.orderadvisor.rules;

/** What rules need to know of an instant, compared with {@code asOf}. */
public enum Timing {
  /** A deadline that is reached or over; a shipment longer ago than its limit. */
  PASSED,
  /** A deadline ahead by at most its limit. */
  NEAR,
  /** A deadline further ahead, or one that has no limit; a shipment less long ago. */
  AHEAD,
  /** No instant is known. */
  UNKNOWN
}
