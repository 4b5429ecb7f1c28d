package dev.whoami.lint.model.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call in a source that has the name of an operation of AWS: a method, a command of the SDK for
 * JavaScript, or a paginator. Python, Ruby and Rust write put_object, the others putObject or
 * PutObject, some with a word behind it (PutObjectAsync, ListObjectsV2Pages).
 */
final class MethodCall {
  /** Methods that are given the name of an operation. */
  private static final Pattern BY_NAME =
      Pattern.compile("get_(?:paginator|waiter)\\(\\s*+['\"](\\w{3,60}+)");

  private static final int LONGEST = 60;

  private static final Pattern ADDED =
      Pattern.compile(
          "(?:async|pages|paginator|withcontext|request|command)\\z"
              + "|\\Apaginate|\\Anew(?=\\w+paginator\\z)");

  /** What often stands before such a method, and is not a client of AWS. */
  private static final Set<String> OTHERS =
      new HashSet<>(
          Arrays.asList(
              "cache",
              "conn",
              "connection",
              "cursor",
              "db",
              "knex",
              "localstorage",
              "pool",
              "redis",
              "resultset",
              "rs",
              "sessionstorage"));

  private final int at;
  private final String receiver;
  private final String word;

  private MethodCall(int at, String receiver, String word) {
    this.at = at;
    this.receiver = receiver;
    this.word = word;
  }

  /** Goes from one parenthesis to the next, since a pattern over every letter is slow. */
  static List<MethodCall> in(String source) {
    List<MethodCall> calls = new ArrayList<>();
    for (int at = source.indexOf('('); at >= 0; at = source.indexOf('(', at + 1)) {
      String name = nameBefore(source, at);
      int begin = at - name.length();
      if (name.startsWith("get_")) {
        Matcher given =
            BY_NAME.matcher(source).region(begin, Math.min(source.length(), at + LONGEST));
        name = given.lookingAt() ? given.group(1) : name;
      }
      if (name.length() > 2 && isCalled(source, begin, name)) {
        add(calls, source, begin, name);
      }
    }
    return calls;
  }

  private static void add(List<MethodCall> calls, String source, int begin, String name) {
    String word = operation(SdkService.word(name));
    if (!word.isEmpty() && !isInComment(source, begin)) {
      String receiver = nameBefore(source, dot(source, begin));
      if (!OTHERS.contains(SdkService.word(receiver))) {
        calls.add(new MethodCall(begin, receiver, word));
      }
    }
  }

  /** Whether the line is a comment, as most languages write one. */
  private static boolean isInComment(String source, int at) {
    int begin = source.lastIndexOf('\n', at) + 1;
    while (begin < at && Character.isWhitespace(source.charAt(begin))) {
      begin++;
    }
    return source.startsWith("#", begin)
        || source.startsWith("//", begin)
        || source.startsWith("*", begin);
  }

  /** A method of something, a new command, or paginateListObjectsV2. */
  private static boolean isCalled(String source, int begin, String name) {
    return dot(source, begin) < begin
        || name.startsWith("paginate")
        || source.startsWith("new ", begin - "new ".length());
  }

  /** Where the dot or arrow before a name begins, which may stand on another line. */
  private static int dot(String source, int begin) {
    int at = begin;
    while (at > 0 && begin - at < LONGEST && Character.isWhitespace(source.charAt(at - 1))) {
      at--;
    }
    if (at > 0 && source.charAt(at - 1) == '.') {
      return at - 1;
    }
    return source.startsWith("->", at - 2) || source.startsWith("::", at - 2) ? at - 2 : begin;
  }

  /** The name of an operation in that of a method; empty where there is none. */
  private static String operation(String name) {
    String word = name;
    while (SdkServices.all().with(word).isEmpty()) {
      String shorter = ADDED.matcher(word).replaceAll("");
      if (shorter.equals(word)) {
        return "";
      }
      word = shorter;
    }
    return word;
  }

  /** The name that ends at this position; empty if there is none. */
  private static String nameBefore(String source, int end) {
    int begin = end;
    while (begin > 0
        && end - begin < LONGEST
        && Character.isJavaIdentifierPart(source.charAt(begin - 1))) {
      begin--;
    }
    return source.substring(begin, end);
  }

  /** Its position in the text. */
  int at() {
    return at;
  }

  /** The variable that it is called on. */
  String receiver() {
    return receiver;
  }

  /** The operation, in small letters. */
  String word() {
    return word;
  }
}
