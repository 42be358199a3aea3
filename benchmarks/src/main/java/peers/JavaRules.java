package peers;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Turns the rules of a stage into Java's lambdas: writes the source, and has javac compile it. */
final class JavaRules {
  private JavaRules() {}

  static List<JavaRule> of(String stage) {
    StringBuilder source =
        new StringBuilder(
            """
            package peers.generated;
            import java.util.List;
            import org.orderadvisor.facts.*;
            import org.orderadvisor.order.*;
            import org.orderadvisor.verdict.*;
            import peers.JavaRule;
            public final class Rules implements java.util.function.Supplier<List<JavaRule>> {
              public List<JavaRule> get() {
                return List.of(
            """);
    String comma = "";
    for (RuleText rule : RuleText.of(stage)) {
      source.append(comma).append("new JavaRule(\"").append(rule.name()).append("\", order -> ");
      source.append(rule.java()).append(", advice -> { ");
      rule.calls().forEach(call -> source.append("advice.").append(call).append("; "));
      source.append("})");
      comma = ",\n";
    }
    source.append(");\n  }\n}\n");
    return load(compile(source.toString()));
  }

  private static Map<String, byte[]> compile(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("The peers' rules need a JDK to be compiled");
    }
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    JavaFileManager files =
        new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
              @Override
              public OutputStream openOutputStream() {
                return classes.computeIfAbsent(name, any -> new ByteArrayOutputStream());
              }
            };
          }
        };
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///peers/generated/Rules.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    if (!compiler.getTask(null, files, null, options, null, List.of(file)).call()) {
      throw new IllegalStateException("The peers' rules don't compile:\n" + source);
    }
    Map<String, byte[]> bytes = new HashMap<>();
    classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
    return bytes;
  }

  @SuppressWarnings("unchecked")
  private static List<JavaRule> load(Map<String, byte[]> classes) {
    ClassLoader loader =
        new ClassLoader(JavaRules.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    try {
      return ((Supplier<List<JavaRule>>)
              loader.loadClass("peers.generated.Rules").getDeclaredConstructor().newInstance())
          .get();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
