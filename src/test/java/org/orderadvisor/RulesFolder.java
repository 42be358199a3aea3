package org.orderadvisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of {@code rules/} that a test may spoil. */
public final class RulesFolder {
  private final Path folder;

  private RulesFolder(Path folder) {
    this.folder = folder;
  }

  /** Copies the project's rules to an empty folder. */
  public static RulesFolder copiedTo(Path folder) throws IOException {
    Path rules = Path.of("rules");
    try (Stream<Path> paths = Files.walk(rules)) {
      for (Path path : paths.toList()) {
        Path target = folder.resolve(rules.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    return new RulesFolder(folder);
  }

  /** Where the copy stands. */
  public Path path() {
    return folder;
  }

  /** Replaces a text that must be there. */
  public RulesFolder replace(String file, String before, String after) throws IOException {
    String text = Files.readString(folder.resolve(file));
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " lacks " + before);
    }
    return write(file, text.replace(before, after));
  }

  /** Adds lines at the end. */
  public RulesFolder append(String file, String lines) throws IOException {
    return write(file, Files.readString(folder.resolve(file)) + lines);
  }

  /** Writes a whole file. */
  public RulesFolder write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** Deletes a file. */
  public RulesFolder delete(String file) throws IOException {
    Files.delete(folder.resolve(file));
    return this;
  }

  /** The names of the files of one of its folders. */
  public List<String> files(String name) throws IOException {
    try (Stream<Path> paths = Files.list(folder.resolve(name))) {
      return paths.map(path -> name + "/" + path.getFileName()).sorted().toList();
    }
  }
}
