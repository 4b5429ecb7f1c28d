import java.io.File;

/**
 * What an application does in these tests: it asks once who it is, says so in a line of JSON, and
 * goes on until the file of its argument is there.
 */
final class Program {
  private static final int EXIT = 7;

  /** Something that finds out who it is, or throws. */
  interface Question {
    String answer() throws Exception;
  }

  private Program() {}

  static void run(String name, Question question, String end) throws InterruptedException {
    String line;
    try {
      line = "{\"" + name + "\":\"" + question.answer() + "\"}";
    } catch (Exception e) {
      line = "{\"error\":\"" + e.getClass().getName() + "\"}";
    }
    System.out.println(line);
    while (!new File(end).exists()) {
      Thread.sleep(100);
    }
    System.exit(EXIT);
  }
}
