package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.Paths;
import dev.whoami.world.file.Reading;
import dev.whoami.world.text.LazyPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A program such as hadoop, found on PATH as a shell finds it, and the home that it belongs to. */
final class HadoopProgram {
  private static final int MOST_FOLDERS = 64;
  private static final LazyPattern HOME =
      LazyPattern.of("(?:^|[\\s\"'=])(/[\\w./+-]+)/bin/(?:hadoop|flume-ng)\\b");

  private final String path;
  private final @Nullable String home;

  private HadoopProgram(String path, @Nullable String home) {
    this.path = path;
    this.home = home;
  }

  /** Searches the bin folder of the home, if one is set, and then the folders of PATH. */
  static Optional<HadoopProgram> find(
      BoundedFiles files, String name, Optional<String> home, VariableScope scope) {
    List<String> folders = new ArrayList<>();
    home.ifPresent(it -> folders.add(it + "/bin"));
    for (String each : scope.env("PATH").text().split(":", -1)) {
      if (each.startsWith("/") && folders.size() < MOST_FOLDERS && !folders.contains(each)) {
        folders.add(each);
      }
    }
    for (String folder : folders) {
      String path = Paths.in(folder, name);
      Reading real = files.realPath(path);
      if (real.isPresent()) {
        return Optional.of(new HadoopProgram(path, homeOf(files, real.text())));
      }
    }
    return Optional.empty();
  }

  /**
   * The home of a program. It is the folder above bin; for a packager's script in /usr/bin, the
   * home that the script names.
   */
  private static @Nullable String homeOf(BoundedFiles files, String real) {
    String folder = Paths.parent(real);
    String above = Paths.parent(folder);
    boolean isOwn = Paths.name(folder).equals("bin") && !above.equals("/usr") && !above.equals("/");
    if (isOwn && !above.equals("/usr/local")) {
      return above;
    }
    Matcher told = HOME.matcher(files.bytes(real).text());
    return told.find() ? told.group(1) : null;
  }

  String path() {
    return path;
  }

  Optional<String> home() {
    return Optional.ofNullable(home);
  }
}
