package dev.whoami.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What bash acts on in a script, one command a line where a backslash continued it: without
 * comments, without here-documents, and with nothing in quotes but what is expanded there.
 */
final class BashCode {
  /** Where a character stands: code, "text", $(code) or ${expansion}. */
  private enum Inside {
    CODE,
    TEXT,
    COMMAND,
    EXPANSION
  }

  private final String source;
  private final StringBuilder live = new StringBuilder();
  private final Deque<Inside> open = new ArrayDeque<>(List.of(Inside.CODE));
  private final Deque<Integer> parentheses = new ArrayDeque<>();
  private int at;

  private BashCode(String source) {
    this.source = source;
  }

  static List<String> of(String script) {
    BashCode code = new BashCode(withoutDocuments(script).replace("\\\n", " "));
    while (code.at < code.source.length()) {
      code.step();
    }
    if (code.open.size() != 1) {
      throw new IllegalArgumentException("not closed: " + code.open);
    }
    return code.live.toString().lines().toList();
  }

  private static String withoutDocuments(String script) {
    List<String> kept = new ArrayList<>();
    String end = null;
    for (String line : script.lines().toList()) {
      if (end == null) {
        kept.add(line);
        end = line.contains("<<'") ? line.replaceFirst(".*<<'(\\w+)'.*", "$1") : null;
      } else if (line.equals(end)) {
        end = null;
      }
    }
    return String.join("\n", kept);
  }

  private boolean here(String text) {
    return source.startsWith(text, at);
  }

  private void take(String text) {
    live.append(text);
    at += text.length();
  }

  private void step() {
    Inside inside = open.getFirst();
    if (here("\\")) {
      // A character that is nothing but itself.
      live.append('_');
      at += 2;
    } else if (here("$[")) {
      take("$[");
    } else if (here("$(")) {
      open.push(Inside.COMMAND);
      parentheses.push(0);
      take("$(");
    } else if (here("${")) {
      open.push(Inside.EXPANSION);
      take("${");
      while (at < source.length() && "#!".indexOf(source.charAt(at)) >= 0) {
        take(source.substring(at, at + 1));
      }
    } else if (here("\"")) {
      if (inside == Inside.TEXT) {
        open.pop();
      } else {
        open.push(Inside.TEXT);
      }
      take("\"");
    } else if (here("}") && inside == Inside.EXPANSION) {
      open.pop();
      take("}");
    } else if (inside == Inside.TEXT) {
      stepInText();
    } else {
      stepInCode(inside);
    }
  }

  /** In a text only the variables count, and the name of a file behind one. */
  private void stepInText() {
    if (here("$")) {
      do {
        take(source.substring(at, at + 1));
      } while (at < source.length() && isOfName(source.charAt(at)));
    } else {
      at++;
    }
  }

  private static boolean isOfName(char letter) {
    return "_/".indexOf(letter) >= 0 || (letter < 128 && Character.isLetterOrDigit(letter));
  }

  private void stepInCode(Inside inside) {
    if (here("'") && !(inside == Inside.EXPANSION && open.contains(Inside.TEXT))) {
      skipQuoted();
    } else if (here("#") && inside != Inside.EXPANSION && " \n".indexOf(before()) >= 0) {
      at = source.indexOf('\n', at);
      at = at < 0 ? source.length() : at;
    } else if (inside == Inside.COMMAND && here("(")) {
      parentheses.push(parentheses.pop() + 1);
      take("(");
    } else if (inside == Inside.COMMAND && here(")")) {
      if (parentheses.peek() == 0) {
        parentheses.pop();
        open.pop();
      } else {
        parentheses.push(parentheses.pop() - 1);
      }
      take(")");
    } else {
      take(source.substring(at, at + 1));
    }
  }

  private char before() {
    return at == 0 ? '\n' : source.charAt(at - 1);
  }

  private void skipQuoted() {
    boolean hasEscapes = before() == '$';
    if (hasEscapes) {
      live.setLength(live.length() - 1);
    }
    live.append("''");
    for (at++; !here("'"); at++) {
      if (hasEscapes && here("\\")) {
        at++;
      }
    }
    at++;
  }
}
