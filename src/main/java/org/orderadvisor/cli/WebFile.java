package org.orderadvisor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file that a web page is written to: it holds the old page or the whole new one, never a part.
 * Thread-safe: it has no state.
 */
final class WebFile {
  private static final String CANT_BE_WRITTEN =
      "can't be written to. Maybe its folder is not there, or its permissions forbid it.";

  /** Where many systems show standard input as a file. */
  private static final String STANDARD_INPUT = "/dev/stdin";

  private WebFile() {}

  /**
   * Whether a page would replace what is read: the same file, by whatever name or link. Of standard
   * input that is known only where the system shows which file it comes from.
   */
  static boolean isSame(String page, String input) {
    try {
      Path read = Path.of(input.equals("-") ? STANDARD_INPUT : input);
      return !page.equals("-")
          && Files.isRegularFile(read)
          && Files.exists(Path.of(page))
          && Files.isSameFile(Path.of(page), read);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** Writes a page; returns why it could not, as the end of a sentence, else {@code null}. */
  static @Nullable String write(String name, byte[] page) {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return "is a folder, not a file.";
      } else if (!Files.exists(path)) {
        replace(path, page);
      } else if (!Files.isRegularFile(path)) {
        Files.write(path, page); // a device or a named pipe
      } else if (Files.isWritable(path)) {
        replace(path.toRealPath(), page);
      } else {
        return CANT_BE_WRITTEN;
      }
      return null;
    } catch (IOException | InvalidPathException e) {
      return CANT_BE_WRITTEN;
    }
  }

  private static void replace(Path path, byte[] page) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (OutputStream out = Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW)) {
        out.write(page);
      }
      if (Files.exists(path)) {
        keepPermissions(path, fresh);
      }
      try {
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    try {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    } catch (UnsupportedOperationException e) {
      // This system has none.
    }
  }
}
