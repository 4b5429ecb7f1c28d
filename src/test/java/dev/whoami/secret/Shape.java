package dev.whoami.secret;

import java.util.Random;

/** Random secrets of many shapes: those that AWS gives out, and those that break a parser. */
enum Shape {
  SECRET_KEY(Alphabets.BASE64, "", 40, 40),
  SESSION_TOKEN(Alphabets.BASE64, "IQoJb3JpZ2luX2Vj", 200, 500),
  HEX("0123456789abcdef", "", 64, 64),
  WEB_TOKEN(Alphabets.BASE64URL, "eyJhbGciOiJSUzI1NiJ9.", 150, 400),
  BASE64_WITH_PADDING(Alphabets.BASE64, "", 42, 42),
  WITH_NEWLINES(Alphabets.BASE64 + "\n\n\n\n", "", 40, 120),
  WITH_LINE_ENDS(Alphabets.BASE64 + "\r\n\t", "", 40, 120),
  WITH_QUOTES("abcdefgh\"'`\\", "q", 30, 80),
  WITH_MARKUP("abcdefghijkl<>&;/!=", "m", 30, 80),
  WITH_PATTERNS("abcdefgh.*+?[](){}^$|\\", "p", 30, 80),
  WITH_PROFILE_SYNTAX("abcdefghij[]=#; ", "s", 30, 80),
  WITH_EVERY_LETTER("äöüßéλж漢字🙂abcdefg", "u", 30, 80);

  private static final int REAL = 4;

  private final String alphabet;
  private final String start;
  private final int shortest;
  private final int longest;

  Shape(String alphabet, String start, int shortest, int longest) {
    this.alphabet = alphabet;
    this.start = start;
    this.shortest = shortest;
    this.longest = longest;
  }

  /** A token with few claims: too short to be told from a name by its length. */
  static String shortToken() {
    return "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln";
  }

  static String of(Random random) {
    return values()[random.nextInt(values().length)].make(random);
  }

  /** One of the shapes that secrets really have. */
  static String real(Random random) {
    return values()[random.nextInt(REAL)].make(random);
  }

  private String make(Random random) {
    int length = shortest + random.nextInt(longest - shortest + 1);
    int[] letters = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder(start);
    while (text.length() < length) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    // Without a digit is one real key in a thousand; no one keeps a blank at the end of a line.
    return text.replace(text.length() - 3, text.length(), "Z7z").toString();
  }

  /** The letters of the encodings, which an enum cannot hold before its constants. */
  private static final class Alphabets {
    static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static final String BASE64URL =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  }
}
