package org.orderadvisor.cli;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** What has become of a batch. Nothing of it is changed any more. */
final class Answers {
  /** How many items the batch had. */
  final int orders;

  /** Which array the items stood in; 0 if in none. */
  final int array;

  /** Whether that array is to be given up. */
  final boolean arrayIsBroken;

  /** Whole lines for standard output. */
  final ByteArrayOutputStream out;

  /** Whole lines for standard error; {@code null} if every order was answered. */
  final byte @Nullable [] err;

  Answers(Batch batch, boolean arrayIsBroken, ByteArrayOutputStream out, byte @Nullable [] err) {
    this.orders = batch.size();
    this.array = batch.array();
    this.arrayIsBroken = arrayIsBroken;
    this.out = out;
    this.err = err;
  }
}
