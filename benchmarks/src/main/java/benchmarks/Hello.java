package benchmarks;

/** The least that a JVM can do: what the others are compared with. */
public final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
