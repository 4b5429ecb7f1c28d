package dev.whoami.place.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options of a Java command line as the launcher reads it: argument files, then the class path,
 * the -D flags, and the jar of -jar.
 */
public final class JvmCommand {
  private static final List<String> WITH_VALUE =
      Arrays.asList(
          "-p",
          "--module-path",
          "--upgrade-module-path",
          "--add-modules",
          "--add-exports",
          "--add-opens",
          "--add-reads",
          "--patch-module",
          "--limit-modules",
          "-m",
          "--module");

  private final @Nullable String classPath;
  private final @Nullable String jar;
  private final Map<String, String> properties;

  private JvmCommand(
      @Nullable String classPath, @Nullable String jar, Map<String, String> properties) {
    this.classPath = classPath;
    this.jar = jar;
    this.properties = properties;
  }

  /** Reads the words behind the name of the program; base is the folder that it runs in. */
  public static JvmCommand parse(List<String> words, String base, BoundedFiles files) {
    List<String> all = new ArrayList<>();
    for (String word : words.subList(Math.min(1, words.size()), words.size())) {
      if (word.startsWith("@") && !word.startsWith("@@")) {
        all.addAll(ArgumentFile.words(files.bytes(Paths.absolute(base, word.substring(1))).text()));
      } else {
        all.add(word);
      }
    }
    return options(all);
  }

  private static JvmCommand options(List<String> words) {
    @Nullable String classPath = null;
    Map<String, String> properties = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      if (word.equals("-cp") || word.equals("-classpath") || word.equals("--class-path")) {
        classPath = next;
        i++;
      } else if (word.startsWith("--class-path=")) {
        classPath = word.substring("--class-path=".length());
      } else if (word.equals("-jar")) {
        return new JvmCommand(null, next, properties);
      } else if (word.startsWith("-D")) {
        String[] parts = word.substring(2).split("=", 2);
        properties.put(parts[0], parts.length == 2 ? parts[1] : "");
      } else if (WITH_VALUE.contains(word)) {
        i++;
      } else if (!word.startsWith("-")) {
        break;
      }
    }
    return new JvmCommand(
        classPath == null ? properties.get("java.class.path") : classPath, null, properties);
  }

  public Optional<String> classPath() {
    return Optional.ofNullable(classPath);
  }

  /** The jar of -jar, which makes Java forget every class path. */
  public Optional<String> jar() {
    return Optional.ofNullable(jar);
  }

  public Map<String, String> properties() {
    return properties;
  }
}
