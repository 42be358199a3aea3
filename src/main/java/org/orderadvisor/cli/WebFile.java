package org.orderadvisor.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The file that a web page is written to: it holds the old page or the whole new one, never a part,
 * if its folder lets a new file take its place. Thread-safe: it has no state.
 */
final class WebFile {
  private static final String CANT_BE_WRITTEN =
      "can't be written to. Maybe its folder is not there, or its permissions forbid it.";

  /** Where many systems show standard input as a file. */
  private static final String STANDARD_INPUT = "/dev/stdin";

  private static final String POSIX = "posix";
  private static final String TEMPORARY = "order-advisor-";

  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

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
        replace(end(path), page);
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

  /** Where a link leads at whose end nothing is yet; any other path itself. */
  private static Path end(Path path) throws IOException {
    Path end = path;
    for (int i = 0; Files.isSymbolicLink(end); i++) {
      if (i == MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      end = end.resolveSibling(Files.readSymbolicLink(end));
    }
    return end;
  }

  private static void replace(Path path, byte[] page) throws IOException {
    Path fresh;
    try {
      fresh = fresh(path);
    } catch (IOException e) { // its folder takes no other file
      writeOver(path, page);
      return;
    }
    boolean moved = false;
    try {
      Files.write(fresh, page, StandardOpenOption.WRITE);
      moved = move(fresh, path);
      if (!moved) {
        writeOver(path, page);
      }
    } finally {
      if (!moved) {
        Files.deleteIfExists(fresh);
      }
    }
  }

  private static void writeOver(Path path, byte[] page) throws IOException {
    if (Files.exists(path)) { // Linux lets none be made anew that is another's in a folder of all
      Files.write(path, page, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    } else {
      Files.write(path, page);
    }
  }

  /**
   * A file beside the page, by a name that nobody has; none but its owner may read it while there
   * is an old page, whose permissions it gets later; else whoever may read any new file.
   */
  private static Path fresh(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw new NoSuchFileException(path.toString());
    }
    if (Files.exists(path)
        || !folder.getFileSystem().supportedFileAttributeViews().contains(POSIX)) {
      return Files.createTempFile(folder, TEMPORARY, null);
    }
    return Files.createTempFile(
        folder,
        TEMPORARY,
        null,
        PosixFilePermissions.asFileAttribute(
            PosixFilePermissions.fromString("rw-rw-rw-"))); // less what the process masks
  }

  /** Whether it took the page's place; not where a folder lets only the owner replace a file. */
  private static boolean move(Path fresh, Path path) {
    try {
      if (Files.exists(path)) {
        keepPermissions(path, fresh);
      }
      try {
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
      }
      return true;
    } catch (IOException e) {
      return false;
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
