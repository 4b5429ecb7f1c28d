package dev.whoami.place.library;

import dev.whoami.aws.JsonFields;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.world.process.ProgramNames;
import dev.whoami.world.text.LazyPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The packages of a Node program. First node_modules of the folder of its script and of each folder
 * above it, as Node looks for them; next those of the folder that it runs in, and of NODE_PATH;
 * finally the global ones. Version 3 of the SDK is many packages; the package of a client has the
 * version.
 *
 * @see <a href="https://nodejs.org/api/modules.html#loading-from-node_modules-folders">Node.js:
 *     loading from node_modules folders</a>
 */
final class NodeLibraries implements LibraryFinder {
  private static final ProgramNames NODE =
      ProgramNames.of("node", "nodejs", "bun", "pm2*", "npm*", "PM2*");
  private static final LazyPattern CLIENT = LazyPattern.of("client-[a-z0-9-]+");
  private static final LazyPattern OF_PNPM =
      LazyPattern.of("(?:@aws-sdk\\+(client-[a-z0-9-]+)|(aws-sdk))@(\\d[\\w.-]*?)(_.*|\\(.*)?");
  private static final List<String> WITH_VALUE =
      Arrays.asList("-r", "--require", "--import", "--loader", "--env-file", "-C", "--conditions");
  private static final List<String> GLOBAL =
      Arrays.asList("/usr/local/lib/node_modules", "/usr/lib/node_modules", "/usr/share/nodejs");
  private static final List<String> PREFERRED = Arrays.asList("client-sts", "client-s3");
  private static final int HIGHEST = 8;

  /** Version 3 of the SDK is a scope with packages. Earlier versions are one package. */
  private static final String SCOPE = "@aws-sdk";

  private static final String SDK = "aws-sdk";

  @Override
  public List<Library> of(ExaminedProcess process, BoundedFiles files) {
    if (!process.isNamed(NODE)) {
      return new ArrayList<>();
    }
    List<Library> found = new ArrayList<>();
    for (String folder : folders(process, files)) {
      for (Library each : in(folder, files)) {
        if (found.stream().noneMatch(it -> it.kind() == each.kind())) {
          found.add(each.foundBy(FoundBy.PACKAGES, process.pid()));
        }
      }
    }
    return found;
  }

  private static LibraryMarks marks() {
    return LibraryMarks.in(LibraryMark.Registry.NPM);
  }

  @Override
  public List<Library> installed(BoundedFiles files) {
    List<Library> found = new ArrayList<>();
    GLOBAL.forEach(folder -> found.addAll(in(folder, files)));
    return found;
  }

  private static Set<String> folders(ExaminedProcess process, BoundedFiles files) {
    Set<String> folders = new LinkedHashSet<>();
    String script = process.absolute(script(process.words()));
    // Node looks from where the script really is.
    addAbove(Paths.parent(files.realPath(script).asOptional().orElse(script)), folders);
    addAbove(process.cwd(), folders);
    process.env("NODE_PATH").ifPresent(path -> folders.addAll(Arrays.asList(path.split(":", -1))));
    folders.addAll(GLOBAL);
    return folders;
  }

  private static String script(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (!words.get(i).startsWith("-")) {
        return words.get(i);
      }
      i += WITH_VALUE.contains(words.get(i)) ? 1 : 0;
    }
    return ".";
  }

  private static void addAbove(String folder, Set<String> folders) {
    String each = folder;
    for (int i = 0; i < HIGHEST; i++) {
      folders.add(Paths.in(each, "node_modules"));
      if (each.equals("/")) {
        return;
      }
      each = Paths.parent(each);
    }
  }

  private static List<Library> in(String modules, BoundedFiles files) {
    List<Library> found = new ArrayList<>();
    List<String> names = files.list(modules).names();
    if (names.contains(SCOPE)) {
      client(Paths.in(modules, SCOPE), files)
          .ifPresent(it -> found.add(package3(it, Paths.in(modules, SCOPE + "/" + it), files)));
    }
    if (names.contains(SDK)) {
      String path = Paths.in(modules, SDK);
      found.add(Library.of(marks().client(SDK), SDK, version(path, files), path));
    }
    marks()
        .forEachBut(
            Arrays.asList(SCOPE, SDK),
            (name, client) -> {
              String path = Paths.in(modules, name);
              if (names.contains(name.split("/", 2)[0])) {
                version(path, files)
                    .ifPresent(it -> found.add(Library.of(client, name, Optional.of(it), path)));
              }
            });
    if (names.contains(".pnpm")) {
      found.addAll(ofPnpm(Paths.in(modules, ".pnpm"), files));
    }
    return found;
  }

  /**
   * The package of a client, whose version is that of the SDK. Without one, it is the package that
   * every client needs.
   */
  private static Optional<String> client(String scope, BoundedFiles files) {
    List<String> names = files.list(scope).names();
    for (String each : PREFERRED) {
      if (names.contains(each)) {
        return Optional.of(each);
      }
    }
    Optional<String> client = names.stream().filter(it -> CLIENT.matcher(it).matches()).findFirst();
    return client.isPresent()
        ? client
        : Optional.of("credential-provider-node").filter(names::contains);
  }

  private static Library package3(String name, String path, BoundedFiles files) {
    return Library.of(marks().client(SCOPE), SCOPE + "/" + name, version(path, files), path);
  }

  private static Optional<String> version(String folder, BoundedFiles files) {
    return JsonFields.of(files.bytes(Paths.in(folder, "package.json")).text())
        .flatMap(fields -> JsonFields.text(fields, "version"));
  }

  /** pnpm keeps every package in a folder that is named for it and its version. */
  private static List<Library> ofPnpm(String store, BoundedFiles files) {
    List<Library> found = new ArrayList<>();
    for (String name : files.list(store).names()) {
      Matcher matcher = OF_PNPM.matcher(name);
      if (matcher.matches()) {
        boolean is3 = matcher.group(1) != null;
        found.add(
            Library.of(
                marks().client(is3 ? SCOPE : SDK),
                is3 ? SCOPE + "/" + matcher.group(1) : SDK,
                Optional.of(matcher.group(3)),
                Paths.in(store, name)));
      }
    }
    return found;
  }
}
