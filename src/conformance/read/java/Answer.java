/** In place of the Answer of the other drivers: an error ends the program, as Java prints it. */
final class Answer {
  /** Something that finds credentials, or says why not by throwing. */
  interface Question {
    String accessKeyId() throws Throwable;
  }

  private Answer() {}

  static void print(String client, String version, Question question) {
    int status = 0;
    try {
      question.accessKeyId();
      System.out.println("has credentials");
    } catch (Throwable e) {
      System.err.print("Exception in thread \"main\" ");
      e.printStackTrace();
      status = 1;
    }
    // Some libraries keep threads that would hold the process.
    Runtime.getRuntime().halt(status);
  }
}
