package org.orderadvisor.cli;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Answers batches, many at a time, and writes the answers in the order of the batches. A few
 * batches are under way at once, so that memory does not grow with the input; a short input needs
 * no other thread. Not thread-safe.
 */
final class Pipeline implements AutoCloseable {
  private static final int WAITING = 4;

  private final Answerer answerer;
  private final Streams streams;
  private final Output out;
  private final Progress progress;
  private final ArrayDeque<Future<Answers>> underWay = new ArrayDeque<>();
  private final int most = Runtime.getRuntime().availableProcessors() + WAITING;
  private @Nullable ExecutorService threads;
  private boolean failed;
  private int brokenArray;

  Pipeline(Answerer answerer, Streams streams) {
    this.answerer = answerer;
    this.streams = streams;
    this.out = new Output(streams.out());
    this.progress = new Progress(streams);
  }

  /** Whether some order was not answered so far. */
  boolean failed() {
    return failed;
  }

  /** The array of the present input that is to be given up; 0 if none. */
  int brokenArray() {
    return brokenArray;
  }

  /** Starts to answer a batch; writes what has been answered if too much is under way. */
  void submit(Batch batch) {
    if (threads == null) {
      threads = start();
    }
    while (underWay.size() >= most) {
      writeFirst();
    }
    underWay.add(threads.submit(() -> answerer.answer(batch)));
  }

  /** Answers a batch, and writes all answers before it returns. */
  void finish(Batch batch) {
    if (threads == null) {
      write(answerer.answer(batch));
      return;
    }
    submit(batch);
    drain();
  }

  /** Waits for all answers and writes them. */
  void drain() {
    while (!underWay.isEmpty()) {
      writeFirst();
    }
  }

  /** The batches from here on are of another input. */
  void nextInput() {
    drain();
    brokenArray = 0;
  }

  @Override
  public void close() {
    progress.erase();
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  private ExecutorService start() {
    out.finishLinesOnInterrupt();
    return Executors.newFixedThreadPool(
        Runtime.getRuntime().availableProcessors(),
        task -> {
          Thread thread = new Thread(task, "advise");
          thread.setDaemon(true);
          return thread;
        });
  }

  private void writeFirst() {
    try {
      write(underWay.remove().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("A batch was not answered.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for answers.", e);
    }
  }

  private void write(Answers answers) {
    if (answers.array != 0 && answers.array == brokenArray) {
      return;
    }
    if (answers.arrayIsBroken) {
      brokenArray = answers.array;
    }
    if (answers.out.size() > 0) {
      out.write(answers.out);
    }
    answerer.recycle(answers.out);
    byte[] errors = answers.err;
    if (errors != null) {
      failed = true;
      progress.erase();
      streams.complain(errors);
    }
    progress.add(answers.orders);
  }
}
