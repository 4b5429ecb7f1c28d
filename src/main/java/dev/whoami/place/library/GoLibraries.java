package dev.whoami.place.library;

import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.world.text.LazyPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The modules in a Go program. They come from Go's own build information. If a distribution built
 * the program without modules, they come from the names of the packages, which the runtime keeps
 * for its stack traces.
 */
final class GoLibraries implements LibraryFinder {
  private static final String V2 = "github.com/aws/aws-sdk-go-v2";
  private static final String V1 = "github.com/aws/aws-sdk-go";
  private static final LazyPattern IN_CACHE =
      LazyPattern.of("github\\.com/aws/aws-sdk-go(-v2)?@v(\\d[\\w.-]*)/.*");
  private static final List<String> PACKAGES =
      Arrays.asList(
          V2 + "/config.", V2 + "/config/", V1 + "/aws/credentials.", V2 + "@v", V1 + "@v");
  private static final int MOST_TEXTS = 64;

  @Override
  public List<Library> of(ExaminedProcess process, BoundedFiles files) {
    Optional<ElfProgram> program = ElfProgram.at(process.program(), files);
    Optional<String> info = program.flatMap(GoBuildInfo::of);
    if (!info.isPresent()) {
      return new ArrayList<>();
    }
    Map<String, Optional<String>> modules = modules(info.get());
    if (!info.get().contains("\ndep\t")) {
      modules.putAll(packages(process.program(), files));
    }
    List<Library> found = new ArrayList<>();
    modules.forEach(
        (name, version) -> {
          marks()
              .client(name, version.orElse(""))
              .map(it -> Library.of(it, name, version, process.program()))
              .ifPresent(it -> found.add(it.foundBy(FoundBy.EXECUTABLE, process.pid())));
        });
    return found;
  }

  private static LibraryMarks marks() {
    return LibraryMarks.in(LibraryMark.Registry.GO);
  }

  @Override
  public List<Library> installed(BoundedFiles files) {
    return Collections.emptyList();
  }

  /**
   * The modules in lines of words after tabs. The lines have the program's package, its module, the
   * modules that it needs, and replacements.
   */
  static Map<String, Optional<String>> modules(String info) {
    Map<String, Optional<String>> modules = new LinkedHashMap<>();
    String last = "";
    for (String line : info.split("\n", -1)) {
      String[] words = line.split("\t", -1);
      if (words.length >= 2 && words[0].equals("path")) {
        modules.put(words[1], Optional.empty());
      } else if (words.length >= 3 && (words[0].equals("mod") || words[0].equals("dep"))) {
        last = words[1];
        modules.put(last, version(words[2]));
      } else if (words.length >= 3 && words[0].equals("=>") && !last.isEmpty()) {
        modules.put(last, version(words[2]));
      }
    }
    return modules;
  }

  /** A program that was built in its own folder is "(devel)". */
  private static Optional<String> version(String word) {
    return word.startsWith("v") ? Optional.of(word.substring(1)) : Optional.empty();
  }

  private static Map<String, Optional<String>> packages(String path, BoundedFiles files) {
    Map<String, Optional<String>> modules = new LinkedHashMap<>();
    for (String text : files.texts(path, PACKAGES, MOST_TEXTS).names()) {
      String name = text.startsWith(V2) ? V2 : V1;
      Matcher cached = IN_CACHE.matcher(text);
      Optional<String> version =
          cached.matches() ? Optional.of(cached.group(2)) : Optional.<String>empty();
      modules.merge(name, version, (one, other) -> one.isPresent() ? one : other);
    }
    return modules;
  }
}
