package made.up;

import java.io.File;

/** A program with Hadoop on its class path. */
public class Waits {
  public static void main(String[] words) throws Exception {
    new File(System.getenv("THEIRS"), "up").createNewFile();
    Thread.sleep(300_000);
  }
}
