package dev.whoami.lint.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The characters of a bracket in a pattern: {@code [a-z]}, {@code [!0-9]}, {@code [[:alpha:]]}. */
final class CharacterClass {
  private static final Map<String, IntPredicate> NAMED = named();

  private final List<IntPredicate> members;
  private final boolean negated;
  private final int end;

  private CharacterClass(List<IntPredicate> members, boolean negated, int end) {
    this.members = members;
    this.negated = negated;
    this.end = end;
  }

  /** The one that begins there; empty where it has no end, or an unknown class. */
  static Optional<CharacterClass> at(String text, int from) {
    boolean negated = from + 1 < text.length() && "!^".indexOf(text.charAt(from + 1)) >= 0;
    int first = from + (negated ? 2 : 1);
    List<IntPredicate> members = new ArrayList<>();
    int at = first;
    while (at >= 0 && at < text.length() && (at == first || text.charAt(at) != ']')) {
      at = text.startsWith("[:", at) ? readNamed(text, at, members) : readRange(text, at, members);
    }
    return at < 0 || at >= text.length()
        ? Optional.empty()
        : Optional.of(new CharacterClass(members, negated, at + 1));
  }

  private static int readNamed(String text, int at, List<IntPredicate> members) {
    int close = text.indexOf(']', at + 2);
    if (close < 0) {
      return -1;
    }
    if (close == at + 2 || text.charAt(close - 1) != ':') {
      // Not a class: just the bracket.
      members.add(next -> next == '[');
      return at + 1;
    }
    IntPredicate named = NAMED.get(text.substring(at + 2, Math.max(close - 1, at + 2)));
    if (named == null) {
      return -1;
    }
    members.add(named);
    return close + 1;
  }

  /** A character, or all from one to another. */
  private static int readRange(String text, int at, List<IntPredicate> members) {
    int low = escaped(text, at);
    int dash = low + 1;
    boolean isRange =
        dash + 1 < text.length() && text.charAt(dash) == '-' && text.charAt(dash + 1) != ']';
    int high = isRange ? escaped(text, dash + 1) : low;
    if (low >= text.length() || high >= text.length()) {
      return -1;
    }
    char from = text.charAt(low);
    char to = text.charAt(high);
    // Git takes the first even of a range that is the wrong way round.
    members.add(next -> next == from || (from <= next && next <= to));
    return high + 1;
  }

  private static int escaped(String text, int at) {
    return text.charAt(at) == '\\' ? at + 1 : at;
  }

  private static Map<String, IntPredicate> named() {
    Map<String, IntPredicate> named = new HashMap<>();
    IntPredicate upper = range('A', 'Z');
    IntPredicate lower = range('a', 'z');
    IntPredicate digit = range('0', '9');
    IntPredicate graph = range('!', '~');
    IntPredicate alnum = upper.or(lower).or(digit);
    named.put("upper", upper);
    named.put("lower", lower);
    named.put("digit", digit);
    named.put("alpha", upper.or(lower));
    named.put("alnum", alnum);
    named.put("graph", graph);
    named.put("print", range(' ', '~'));
    named.put("punct", graph.and(alnum.negate()));
    named.put("xdigit", digit.or(range('a', 'f')).or(range('A', 'F')));
    named.put("blank", next -> next == ' ' || next == '\t');
    named.put("space", range('\t', '\r').or(next -> next == ' '));
    named.put("cntrl", range('\0', '\u001f').or(next -> next == 127));
    return named;
  }

  private static IntPredicate range(char from, char to) {
    return next -> from <= next && next <= to;
  }

  /** Where the pattern continues after it. */
  int end() {
    return end;
  }

  boolean has(int next) {
    return negated != members.stream().anyMatch(it -> it.test(next));
  }
}
