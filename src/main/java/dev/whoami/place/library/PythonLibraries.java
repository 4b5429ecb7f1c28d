package dev.whoami.place.library;

import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.world.process.ProgramNames;
import dev.whoami.world.text.Alphabet;
import dev.whoami.world.text.LazyPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The packages of a Python program, by the metadata that pip and the distributions leave beside
 * each. First PYTHONPATH and the folder of the program; next the virtual environment, or the
 * installation, that its interpreter or its script belongs to; finally what it has mapped. If two
 * packages have one name, Python imports the first.
 *
 * @see <a
 *     href="https://packaging.python.org/en/latest/specifications/recording-installed-packages/">
 *     Python: recording installed projects</a>
 */
final class PythonLibraries implements LibraryFinder {
  private static final ProgramNames PYTHON =
      ProgramNames.of("python#", "pypy#", "uwsgi*", "gunicorn*", "celery", "aws");
  private static final ProgramNames INTERPRETER = ProgramNames.of("python#", "pypy#");
  private static final List<String> METADATA = Arrays.asList("dist-info", "egg-info");
  private static final String METADATA_END = "-info";
  private static final Alphabet VERSION = Alphabet.of("A-Za-z0-9_.+!");
  private static final LazyPattern PACKAGES = LazyPattern.of("(/.*/(site|dist)-packages)/.*");
  private static final LazyPattern CLI_V2 = LazyPattern.of("(.*/aws-cli/v2/([\\d.]+))(/.*)?");
  private static final List<String> SYSTEM = Arrays.asList("/usr/local", "/usr");

  @Override
  public List<Library> of(ExaminedProcess process, BoundedFiles files) {
    if (!process.isNamed(PYTHON)) {
      return new ArrayList<>();
    }
    Map<String, Library> first = new HashMap<>();
    List<Library> found = new ArrayList<>();
    for (String folder : folders(process, files)) {
      for (Library each : in(folder, files)) {
        if (first.putIfAbsent(each.name(), each) == null) {
          found.add(each.foundBy(FoundBy.PACKAGES, process.pid()));
        }
      }
    }
    cliV2(process.exe()).ifPresent(it -> found.add(it.foundBy(FoundBy.EXECUTABLE, process.pid())));
    return found;
  }

  private static LibraryMarks marks() {
    return LibraryMarks.in(LibraryMark.Registry.PYPI);
  }

  @Override
  public List<Library> installed(BoundedFiles files) {
    List<Library> found = new ArrayList<>();
    for (String prefix : SYSTEM) {
      packagesOf(prefix, files).forEach(folder -> found.addAll(in(folder, files)));
    }
    cliV2(files.realPath("/usr/local/aws-cli/v2/current").text()).ifPresent(found::add);
    return found;
  }

  /** The AWS CLI 2, which has its own Python, in a folder whose name is the version. */
  private static Optional<Library> cliV2(String path) {
    if (!path.contains("/aws-cli/v2/")) {
      return Optional.empty();
    }
    Matcher matcher = CLI_V2.matcher(path);
    return matcher.matches()
        ? marks()
            .client("awscli", matcher.group(2))
            .map(it -> Library.of(it, "awscli", Optional.of(matcher.group(2)), matcher.group(1)))
        : Optional.empty();
  }

  private static List<Library> in(String folder, BoundedFiles files) {
    List<Library> found = new ArrayList<>();
    LibraryMarks marks = marks();
    for (String name : files.list(folder).names()) {
      int end = name.endsWith(METADATA_END) ? name.indexOf('-') : 0;
      String library = name.substring(0, end);
      // There can be hundreds of packages; few are of a client.
      if (!marks.have(library)) {
        continue;
      }
      Optional<String> version = version(name.substring(end + 1));
      // A distribution also installs version 2 of the AWS CLI among its packages.
      version
          .flatMap(it -> marks.client(library, it))
          .map(it -> Library.of(it, library, version, Paths.in(folder, name)))
          .ifPresent(found::add);
    }
    return found;
  }

  /**
   * The version after the name of a package. Python's version may follow, and then the kind of
   * metadata.
   */
  private static Optional<String> version(String rest) {
    int dot = rest.lastIndexOf('.');
    if (dot < 0 || !METADATA.contains(rest.substring(dot + 1))) {
      return Optional.empty();
    }
    String version = rest.substring(0, dot).split("-py", 2)[0];
    boolean isOne = VERSION.spells(version) && Character.isDigit(version.charAt(0));
    return isOne ? Optional.of(version) : Optional.empty();
  }

  private static Set<String> folders(ExaminedProcess process, BoundedFiles files) {
    Set<String> folders = new LinkedHashSet<>();
    process
        .env("PYTHONPATH")
        .ifPresent(
            path -> {
              for (String each : path.split(":", -1)) {
                folders.add(process.absolute(each));
              }
            });
    folders.add(process.cwd());
    for (String prefix : prefixes(process, files)) {
      folders.addAll(packagesOf(prefix, files));
      if (isAlone(prefix, files)) {
        return folders;
      }
    }
    process
        .env("HOME")
        .ifPresent(home -> folders.addAll(packagesOf(Paths.in(home, ".local"), files)));
    for (String each : process.mappedFiles()) {
      Matcher matcher = PACKAGES.matcher(each);
      if (matcher.matches()) {
        folders.add(matcher.group(1));
      }
    }
    return folders;
  }

  /** The folders above the bin in which the interpreter, or the script, is. */
  private static Set<String> prefixes(ExaminedProcess process, BoundedFiles files) {
    Set<String> prefixes = new LinkedHashSet<>();
    process.env("VIRTUAL_ENV").ifPresent(prefixes::add);
    for (String word : Arrays.asList(process.word(0), process.word(1), process.exe())) {
      String path = word.contains("/") ? process.absolute(word) : onPath(word, process, files);
      String bin = Paths.parent(path);
      if (Paths.name(bin).equals("bin")) {
        prefixes.add(Paths.parent(bin));
      }
    }
    // Debian's interpreter in /usr also reads what pip installs below /usr/local.
    if (prefixes.contains("/usr")) {
      prefixes.addAll(SYSTEM);
    }
    return prefixes;
  }

  private static String onPath(String program, ExaminedProcess process, BoundedFiles files) {
    if (INTERPRETER.have(program)) {
      for (String folder : process.env("PATH").orElse("").split(":", -1)) {
        String path = Paths.in(folder, program);
        if (folder.startsWith("/") && files.realPath(path).isPresent()) {
          return path;
        }
      }
    }
    return "/";
  }

  private static List<String> packagesOf(String prefix, BoundedFiles files) {
    List<String> folders = new ArrayList<>();
    String lib = Paths.in(prefix, "lib");
    for (String name : files.list(lib).names()) {
      if (INTERPRETER.have(name)) {
        for (String packages : new String[] {"site-packages", "dist-packages"}) {
          String folder = Paths.in(lib, name + "/" + packages);
          if (files.isFolder(folder)) {
            folders.add(folder);
          }
        }
      }
    }
    return folders;
  }

  /** Whether it is a virtual environment that does not see the packages of the system. */
  private static boolean isAlone(String prefix, BoundedFiles files) {
    String settings = files.bytes(Paths.in(prefix, "pyvenv.cfg")).text();
    return PropertiesText.value(settings, "home").isPresent()
        && !PropertiesText.value(settings, "include-system-site-packages")
            .filter("true"::equalsIgnoreCase)
            .isPresent();
  }
}
