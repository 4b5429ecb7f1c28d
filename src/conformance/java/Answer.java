/** What a client library answered, as the one line of JSON that a driver prints. */
final class Answer {
  /** Something that finds credentials, or says why not by throwing. */
  interface Question {
    String accessKeyId() throws Throwable;
  }

  private Answer() {}

  static void print(String client, String version, Question question) {
    String field;
    try {
      String id = question.accessKeyId();
      field = "\"accessKeyId\":" + (id == null ? "null" : quoted(id));
    } catch (Throwable e) {
      // An Error is an answer too: one library answers with a StackOverflowError.
      field = "\"error\":" + quoted(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    System.out.println(
        "{\"client\":" + quoted(client) + ",\"version\":" + quoted(version) + "," + field + "}");
    // Some libraries keep threads that would hold the process.
    Runtime.getRuntime().halt(0);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else {
        quoted.append(c < ' ' ? ' ' : c);
      }
    }
    return quoted.append('"').toString();
  }
}
