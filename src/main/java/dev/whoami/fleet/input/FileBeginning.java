package dev.whoami.fleet.input;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The first characters of a text, and the name of its file. */
final class FileBeginning {
  private static final int LONGEST = 4096;

  private static final String EMPTY =
      "is empty; run the command again that writes it, and read its error";

  private final String name;
  private final String text;

  private FileBeginning(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** The text must support marks; it is at its beginning again afterwards. */
  static FileBeginning of(String name, Reader text) throws IOException {
    text.mark(LONGEST);
    StringBuilder beginning = new StringBuilder();
    char[] piece = new char[LONGEST];
    int count = 0;
    while (count >= 0 && beginning.length() < LONGEST) {
      beginning.append(piece, 0, count);
      count = text.read(piece, 0, LONGEST - beginning.length());
    }
    text.reset();
    return new FileBeginning(name, beginning.toString());
  }

  /**
   * Why the text cannot be judged, if its beginning shows it. A log of somebody else may begin with
   * an error; what should be an answer may not.
   */
  Optional<String> fault(boolean isNamed) {
    boolean isAnswer = isNamed || isNamedAsText(name);
    if (isEmpty() && (isNamed || isNamedAsJson(name))) {
      return Optional.of(EMPTY);
    }
    if (YamlTemplate.begins(text) && (isNamed || isNamedAsYaml(name))) {
      return Optional.of(YamlTemplate.FAULT);
    }
    Optional<String> printed = isAnswer ? printed(text) : Optional.empty();
    if (printed.isPresent()) {
      return printed;
    }
    Optional<String> table = PrintedTable.fault(text);
    boolean isHole = first() == 0 || (!isJson() && isNamedAsJson(name));
    return !table.isPresent() && isHole && TextWithoutHoles.isIn(text) && isNamedAsText(name)
        ? Optional.of(TextWithoutHoles.FAULT)
        : table;
  }

  private static Optional<String> printed(String text) {
    Optional<String> message = PrintedMessage.fault(text);
    return message.isPresent() ? message : PrintedTable.faultOfAnswer(text);
  }

  private boolean isEmpty() {
    return text.length() < LONGEST && first() == 0 && !TextWithoutHoles.isIn(text);
  }

  boolean isJson() {
    return first() == '{' || first() == '[';
  }

  /** The first character that is not blank; 0 if there is none near. */
  private char first() {
    String trimmed = text.trim();
    return trimmed.isEmpty() ? 0 : trimmed.charAt(0);
  }

  /** Whether a fault in it is reported, also if a person named only the folder around it. */
  boolean isAnswer() {
    return isJson() || isNamedAsText(name) || isOfKubernetes();
  }

  /** Whether its first key is one with which each object of Kubernetes begins. */
  private boolean isOfKubernetes() {
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      if (text.startsWith("apiVersion: ", start) || text.startsWith("kind: ", start)) {
        return true;
      }
      String line = end < 0 ? "" : text.substring(start, end).trim();
      boolean isBefore = line.isEmpty() || line.startsWith("#") || line.startsWith("---");
      if (end < 0 || !isBefore) {
        return false;
      }
      start = end + 1;
    }
    return false;
  }

  static boolean isNamedAsText(String name) {
    return isNamedAsJson(name) || isNamedAsYaml(name);
  }

  private static boolean isNamedAsJson(String name) {
    return name.endsWith(".json");
  }

  private static boolean isNamedAsYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
