package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The library in a class loader that shares nothing but the JDK with the app. */
class WebAppTest {
  @Test
  void moreThanTenRulesAreCompiledOnAForkJoinThread() throws Exception {
    String verdicts =
        ChildJvm.run(List.of(), WebApp.class, "rules", "compile on a ForkJoin thread").out();

    Asked.assertSame(new Asked().apply(""), verdicts);
  }

  @Test
  void nothingStaysOfADroppedWebApp() throws Exception {
    String state =
        ChildJvm.run(List.of("-XX:SoftRefLRUPolicyMSPerMB=0"), WebApp.class, "", "drop").out();

    assertEquals("gone", state);
  }
}
