package dev.whoami.lint.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of paths as gitignore(5) describes it: {@code *}, {@code ?} and {@code [a-z]} within a
 * part, {@code **} for any number of parts. It is matched in all its ways at once, so that no
 * pattern of a stranger takes longer than its length times that of the path.
 */
final class PathPattern {
  private final List<PatternToken> tokens;

  private PathPattern(List<PatternToken> tokens) {
    this.tokens = tokens;
  }

  /** One that is broken, such as by a bracket without its end, matches nothing. */
  static PathPattern of(String pattern) {
    String text = bytes(pattern);
    List<PatternToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      at = read(text, at, tokens);
      if (at < 0) {
        return new PathPattern(Collections.singletonList(PatternToken.NOTHING));
      }
    }
    return new PathPattern(tokens);
  }

  /** Git compares bytes: a question mark is one of the two of an umlaut. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Reads what stands there, and returns where it ends; a negative number where it does not. */
  private static int read(String text, int at, List<PatternToken> tokens) {
    switch (text.charAt(at)) {
      case '*':
        return readStars(text, at, tokens);
      case '?':
        tokens.add(PatternToken.IN_PART);
        return at + 1;
      case '[':
        Optional<CharacterClass> set = CharacterClass.at(text, at);
        set.ifPresent(it -> tokens.add(PatternToken.of(it)));
        return set.map(CharacterClass::end).orElse(-1);
      case '\\':
        if (at + 1 == text.length()) {
          return -1;
        }
        tokens.add(PatternToken.of(text.charAt(at + 1)));
        return at + 2;
      default:
        tokens.add(PatternToken.of(text.charAt(at)));
        return at + 1;
    }
  }

  private static int readStars(String text, int at, List<PatternToken> tokens) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '*') {
      end++;
    }
    boolean begins = at == 0 || text.charAt(at - 1) == '/';
    if (end - at == 2 && begins && end == text.length()) {
      tokens.add(PatternToken.REST);
      return end;
    }
    if (end - at == 2 && begins && text.charAt(end) == '/') {
      tokens.add(PatternToken.PARTS);
      tokens.add(PatternToken.REST_OF_PARTS);
      return end + 1;
    }
    tokens.add(PatternToken.STAR);
    return end;
  }

  /** Whether the whole path, which has no slash at its ends, is one of these. */
  boolean matches(String path) {
    String text = bytes(path);
    boolean[] states = new boolean[tokens.size() + 1];
    enter(states, 0);
    for (int i = 0; i < text.length(); i++) {
      states = after(states, text.charAt(i));
    }
    return states[tokens.size()];
  }

  private boolean[] after(boolean[] states, char next) {
    boolean[] reached = new boolean[states.length];
    for (int i = 0; i < tokens.size(); i++) {
      PatternToken token = tokens.get(i);
      if (states[i] && token.repeats(next)) {
        enter(reached, i);
      }
      if (states[i] && token.endsWith(next)) {
        enter(reached, i + 1);
      }
    }
    return reached;
  }

  /** Stands before a token, and behind those that may be nothing: once, whatever leads there. */
  private void enter(boolean[] states, int token) {
    int at = token;
    while (!states[at]) {
      states[at] = true;
      if (at < tokens.size() && tokens.get(at).mayBeNothing()) {
        at += tokens.get(at).length();
      }
    }
  }
}
