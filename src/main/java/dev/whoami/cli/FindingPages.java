package dev.whoami.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of the findings, as they are in the jar, and the list of them. */
final class FindingPages {
  private static final Pattern ROW =
      Pattern.compile("\\| \\[(WHO\\d{3})]\\(\\S+\\) \\| (\\w+) \\| (.+) \\|");

  private FindingPages() {}

  /** The page of a code such as WHO101, who101 or 101; empty where there is none. */
  static Optional<String> page(String code) {
    String digits = code.toUpperCase(Locale.ROOT).replaceFirst("^WHO", "");
    return digits.matches("\\d{3}") ? read("WHO" + digits + ".md") : Optional.empty();
  }

  /** The codes of all findings. */
  static List<String> codes() {
    return Arrays.stream(list())
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .collect(Collectors.toList());
  }

  /** Every finding in a line of its own, below the heading of its kind. */
  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String line : list()) {
      Matcher row = ROW.matcher(line);
      if (line.startsWith("## ")) {
        lines.add(line.substring(3));
      } else if (row.matches()) {
        lines.add("  " + row.group(1) + "  " + padded(row.group(2)) + row.group(3));
      }
    }
    return lines;
  }

  private static String[] list() {
    return read("README.md").orElse("").split("\n", -1);
  }

  private static String padded(String severity) {
    return (severity + "         ").substring(0, 9);
  }

  private static Optional<String> read(String name) {
    try (InputStream in = FindingPages.class.getResourceAsStream("/findings/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        text.write(buffer, 0, read);
      }
      return Optional.of(new String(text.toByteArray(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
