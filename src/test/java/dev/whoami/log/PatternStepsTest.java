package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.CountedText;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No pattern of the readers of logs backtracks: of a text that is twice as long it looks at twice
 * as many characters. They are counted, so that no other work on the machine matters.
 */
class PatternStepsTest {
  private static final int SHORT = 300;

  /** Twice as many, and some for the beginning; four times would be the square. */
  private static final double MOST = 2.7;

  /** Below that the beginning weighs more than the length. */
  private static final long FEW = 3_000;

  private static final List<String> PARTS =
      List.of(
          "0",
          "a",
          "A",
          "i-",
          " ",
          "\t",
          ":",
          ".",
          "-",
          "/",
          "\"",
          "'",
          ",",
          "=",
          "[",
          "]",
          "(",
          "<",
          "&",
          "#",
          "*",
          "\\",
          "a ",
          "a.",
          "a:",
          "0:",
          "0.",
          "0-",
          "a/",
          "a,",
          "a=",
          "\" ",
          "arn:aws:",
          "arn:aws:iam::",
          "arn:aws:sts::111122223333:assumed-role/",
          "::",
          "0 0",
          "Jan ",
          "Jan 1 ",
          "1, ",
          "#033[",
          "\u001b[0;",
          "\"events\":",
          "User: ",
          "a-a.",
          "Service: ",
          "(Service: ",
          "operation ",
          "error ",
          "1,234",
          "2026-",
          "2026-03-04T05:06:07Z ",
          "0123456789abcdef");

  /** Every search that the matcher has: where it begins, anywhere, and as a whole. */
  private static long steps(Pattern pattern, String text) {
    long most = 0;
    for (int way = 0; way < 3; way++) {
      CountedText counted = new CountedText(text);
      Matcher matcher = pattern.matcher(counted);
      if (way == 0) {
        matcher.lookingAt();
      } else if (way == 1) {
        matcher.matches();
      } else {
        for (boolean isFound = matcher.find(); isFound; ) {
          isFound = matcher.find();
        }
      }
      most = Math.max(most, counted.looks());
    }
    return most;
  }

  private static Map<String, Pattern> patterns() throws IOException, ReflectiveOperationException {
    Map<String, Pattern> all = new LinkedHashMap<>();
    Path classes = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(classes.resolve("dev/whoami/log"))) {
      for (Path each : files.filter(it -> it.toString().endsWith(".class")).sorted().toList()) {
        String name = classes.relativize(each).toString().replace('/', '.');
        Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
        for (Field field : type.getDeclaredFields()) {
          add(all, type, field);
        }
      }
    }
    return all;
  }

  private static void add(Map<String, Pattern> all, Class<?> type, Field field)
      throws ReflectiveOperationException {
    if (field.getType() != Pattern.class) {
      return;
    }
    field.setAccessible(true);
    String name = type.getSimpleName() + "." + field.getName();
    if (Modifier.isStatic(field.getModifiers())) {
      all.put(name, (Pattern) field.get(null));
    } else if (type.isEnum()) {
      for (Object each : type.getEnumConstants()) {
        all.put(name + "." + each, (Pattern) field.get(each));
      }
    }
  }

  /** What can precede the part that is there again and again, so that a pattern comes that far. */
  private static List<String> beginnings() throws IOException {
    Set<String> all = new TreeSet<>(List.of(""));
    for (String form : LogForms.ALL.values()) {
      for (int at = form.indexOf('@'); at >= 0; at = form.indexOf('@', at + 1)) {
        all.add(form.substring(0, at).replace("@", "x"));
      }
    }
    return new ArrayList<>(all);
  }

  /** Whether a pattern looks at the whole of such a beginning. */
  private static boolean comesFurther(Pattern pattern, String beginning) {
    Matcher matcher = pattern.matcher(beginning);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  private static List<String> slow(String name, Pattern pattern, List<String> beginnings) {
    List<String> slow = new ArrayList<>();
    for (String beginning : beginnings) {
      if (!beginning.isEmpty() && !comesFurther(pattern, beginning)) {
        continue;
      }
      for (String part : PARTS) {
        String one = beginning + part.repeat(SHORT / part.length());
        String two = beginning + part.repeat(2 * SHORT / part.length());
        long steps = steps(pattern, two);
        if (steps > FEW + MOST * steps(pattern, one)) {
          slow.add(name + " with " + part + ": " + steps);
        }
      }
    }
    return slow;
  }

  @Test
  void everyPatternLooksAtTwiceTheTextWithTwiceTheSteps()
      throws IOException, ReflectiveOperationException {
    Map<String, Pattern> patterns = patterns();
    assertThat(patterns).hasSizeGreaterThan(20);
    List<String> beginnings = beginnings();
    List<String> slow = new ArrayList<>();
    patterns.forEach((name, pattern) -> slow.addAll(slow(name, pattern, beginnings)));
    assertThat(slow).isEmpty();
  }

  @Test
  void aPatternThatBacktracksIsSeen() {
    assertThat(slow("it", Pattern.compile("a+b"), List.of(""))).isNotEmpty();
    assertThat(slow("it", Pattern.compile("a{1,9}b"), List.of(""))).isEmpty();
  }
}
