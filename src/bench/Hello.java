/** What every Java program costs: the other half of the ratio that {@code src/bench/startup} prints. */
public final class Hello {
    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("Hello, world");
    }
}
