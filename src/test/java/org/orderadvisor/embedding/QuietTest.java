package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.security.Permission;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library asks of the system, as the JDK's security manager sees it. */
class QuietTest {
  /** The JDK draws random numbers. */
  private static final Pattern KNOWN = Pattern.compile("read /dev/u?random");

  @Test
  void startUpAndCallsTouchNoFileOutsideTheClassPathAndNoSocket() throws Exception {
    assumeTrue(Runtime.version().feature() == 17, "later JDKs have no security manager by default");

    List<String> touched =
        ChildJvm.run(List.of(), Watched.class)
            .out()
            .lines()
            .filter(line -> !KNOWN.matcher(line).matches())
            .toList();

    assertEquals(List.of("own probe"), touched);
  }

  static final class Watched {
    private Watched() {}

    /** Tells what it saw; first of all its own probe, which shows that it sees. */
    @SuppressWarnings("removal")
    public static void main(String[] arguments) {
      Set<String> touched = ConcurrentHashMap.newKeySet();
      List<Path> allowed =
          Stream.concat(
                  Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                  Stream.of(System.getProperty("java.home")))
              .map(path -> Path.of(path).toAbsolutePath())
              .toList();
      System.setSecurityManager(
          new SecurityManager() {
            @Override
            public void checkPermission(Permission permission) {}

            @Override
            public void checkRead(String file) {
              Path path = Path.of(file).toAbsolutePath();
              if (file.equals("probe")) {
                touched.add("own probe");
              } else if (allowed.stream().noneMatch(path::startsWith)) {
                touched.add("read " + path);
              }
            }

            @Override
            public void checkWrite(String file) {
              touched.add("write " + file);
            }

            @Override
            public void checkDelete(String file) {
              touched.add("delete " + file);
            }

            @Override
            public void checkExec(String command) {
              touched.add("exec " + command);
            }

            @Override
            public void checkConnect(String host, int port) {
              touched.add("connect " + host);
            }

            @Override
            public void checkListen(int port) {
              touched.add("listen " + port);
            }
          });
      new File("probe").exists();
      Asked.verdicts(Asked.advisor(""), 200);
      for (String thing : List.copyOf(touched)) {
        System.out.println(thing);
      }
    }
  }
}
