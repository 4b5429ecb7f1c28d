package dev.whoami.lab.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The output of a program, up to a limit. */
public final class OutputText {
  private static final int LONGEST = 8 << 20;
  private static final int MOST = 100;

  private OutputText() {}

  /** All matches of a pattern, or of its first group if it has one. Equal neighbors count once. */
  public static List<String> matches(Path file, Pattern pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(textOf(file));
    while (matcher.find() && found.size() < MOST) {
      String each = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
      if (each != null && (found.isEmpty() || !found.get(found.size() - 1).equals(each))) {
        found.add(each);
      }
    }
    return found;
  }

  private static String textOf(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = new byte[(int) Math.min(LONGEST, Files.size(file))];
      int length = 0;
      for (int n = 0; n >= 0 && length < bytes.length; length += Math.max(n, 0)) {
        n = in.read(bytes, length, bytes.length - length);
      }
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    } catch (IOException nothing) {
      return "";
    }
  }
}
