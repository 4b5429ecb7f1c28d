package dev.whoami.e2e;

/** An application that says that it is up, and does nothing more. */
public final class IdleMain {
  private IdleMain() {}

  public static void main(String[] words) throws InterruptedException {
    System.out.println("up");
    Thread.sleep(600_000);
  }
}
