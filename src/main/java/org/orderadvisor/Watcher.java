package org.orderadvisor;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.FolderContent;

/**
 * Looks at a folder of rules twice a second, and reloads it once it has changed and is still. It
 * asks for names and times instead of being told by the system: that follows links wherever they
 * lead, and works on network mounts and in containers too. Ends when it is closed, or when nobody
 * holds the reloader any more. Thread-safe.
 */
final class Watcher {
  private static final long IDLE_MILLIS = 500;
  private static final long UNREST_MILLIS = 150;

  /** Every so often the files are read though nothing seems to have changed: times can lie. */
  private static final int READ_EVERY = 20;

  private static final long LONGEST_CLOSE_SECONDS = 10;

  private final Path folder;
  private final WeakReference<Reloader> reloader;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private String stamp = "";
  private @Nullable FolderContent seen;
  private boolean unrest = true;
  private int calm;

  private Watcher(Path folder, Reloader reloader) {
    this.folder = folder;
    this.reloader = new WeakReference<>(reloader);
    this.thread = new Thread(null, this::watch, "order-advisor-watcher", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(Watcher.class.getClassLoader());
  }

  static Watcher start(Path folder, Reloader reloader) {
    Watcher watcher = new Watcher(folder, reloader);
    watcher.thread.start();
    return watcher;
  }

  boolean isWatching() {
    return closed.getCount() > 0;
  }

  /**
   * Waits for an attempt that is under way; not if that is what calls. The watcher's own then waits
   * for it too, and is not made any more.
   */
  void close() {
    closed.countDown();
    Reloader target = reloader.get();
    boolean fromListener = target != null && target.isReloadingHere();
    if (Thread.currentThread() != thread && !fromListener) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(LONGEST_CLOSE_SECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void watch() {
    try {
      while (!closed.await(unrest ? UNREST_MILLIS : IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (reloader.refersTo(null)) {
          return;
        }
        try {
          look();
        } catch (RuntimeException | Error e) {
          ReloadLog.watchingFailed(e);
          unrest = false;
        }
      }
    } catch (InterruptedException e) {
      // Whoever ends the thread wants it to end.
      closed.countDown();
    }
  }

  private void look() {
    String now = FolderContent.stamp(folder);
    if (!now.equals(stamp)) {
      stamp = now;
      unrest = true;
      return;
    }
    calm++;
    if (!unrest && calm < READ_EVERY) {
      return;
    }
    calm = 0;
    FolderContent content = FolderContent.of(folder);
    unrest = !content.equals(seen);
    seen = content;
    Reloader target = reloader.get();
    if (!unrest && target != null && !content.equals(target.tried())) {
      target.reload(this::isWatching);
    }
  }
}
