package org.orderadvisor.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the terminal. Immutable and thread-safe.
 *
 * @param width columns of a page
 * @param styled whether bold and dim are understood and wanted
 * @param progress whether a line that changes may be shown on standard error
 * @param piped whether standard output is known to be a pipe
 */
record Terminal(int width, boolean styled, boolean progress, boolean piped) {
  private static final int USUAL = 80;
  private static final int NARROWEST = 20;
  private static final int WIDEST = 1000;

  /** No terminal: a page of 80 columns without styles. */
  static final Terminal NONE = new Terminal(USUAL, false, false, false);

  /** Asks the environment of this process. {@link Main} has told Java 22 what a console is. */
  @SuppressWarnings("SystemConsoleNull")
  static Terminal ofProcess() {
    String outDevice = device(1);
    boolean out = System.console() != null || isTerminal(outDevice);
    String noColor = System.getenv("NO_COLOR");
    boolean styled =
        out && (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(
        width(System.getenv("COLUMNS") == null && out ? columns() : System.getenv("COLUMNS")),
        styled,
        !out && isTerminal(device(2)),
        outDevice.startsWith("pipe:"));
  }

  /** What the terminal itself says, by {@code stty}: shells don't tell programs of their width. */
  private static @Nullable String columns() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader size = stty.inputReader(StandardCharsets.US_ASCII)) {
        String line = size.readLine();
        int blank = line == null ? -1 : line.indexOf(' ');
        return line == null || blank < 0 ? null : line.substring(blank + 1);
      }
    } catch (IOException e) {
      return null;
    }
  }

  /** The width that {@code COLUMNS} names, 80 if it names none. */
  static int width(@Nullable String columns) {
    if (columns == null) {
      return USUAL;
    }
    try {
      int width = Integer.parseInt(columns.trim());
      return width <= 0 ? USUAL : Math.max(NARROWEST, Math.min(WIDEST, width));
    } catch (NumberFormatException e) {
      return USUAL;
    }
  }

  private static boolean isTerminal(String device) {
    return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
  }

  /** What a stream goes to, as Linux names it; Java tells it of both streams at once only. */
  private static String device(int descriptor) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
