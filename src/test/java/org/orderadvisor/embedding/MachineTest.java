package org.orderadvisor.embedding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verdict depends on no setting of the machine. */
class MachineTest {
  private static final String EXPECTED = new Asked().apply("");

  @ParameterizedTest(name = "rules: {0}")
  @ValueSource(strings = {"", "rules"})
  void languageZoneAndEncodingOfTheMachineChangeNothing(String rules) throws Exception {
    String printed =
        ChildJvm.run(
                List.of(
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Pacific/Kiritimati",
                    "-Dfile.encoding=ISO-8859-1"),
                Asked.class,
                rules)
            .out();

    Asked.assertSame(EXPECTED, printed);
  }

  /** Below a file nothing can be written, not even by the superuser. */
  @Test
  void noPlaceToWriteIsNeeded(@TempDir Path folder) throws Exception {
    Path nowhere = Files.createFile(folder.resolve("file")).resolve("nowhere");

    String printed =
        ChildJvm.run(
                List.of(
                    "-Duser.home=" + nowhere, "-Djava.io.tmpdir=" + nowhere, "-XX:-UsePerfData"),
                Asked.class,
                "rules")
            .out();

    Asked.assertSame(EXPECTED, printed);
  }
}
