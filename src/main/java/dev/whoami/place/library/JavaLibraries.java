package dev.whoami.place.library;

import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.ProgramNames;
import dev.whoami.world.text.LazyPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The jars of a JVM. The open ones come first. Next come those of its class path: of the command
 * line, CLASSPATH and the manifests. Last come the web applications of Tomcat and the folders of an
 * unpacked Spring Boot.
 */
final class JavaLibraries implements LibraryFinder {
  private static final ProgramNames JAVA = ProgramNames.of("java", "javaw", "jsvc", "jsvc.exec");
  private static final LazyPattern OF_JDK = LazyPattern.of(".*/(jvm|jre|jdk)[^/]*/.*");
  private static final int MOST_OPENED = 160;

  private final Set<String> unopened = new TreeSet<>();

  /** The jars that were not opened, and the jars with inner jars that were not opened. */
  Set<String> unopened() {
    return unopened;
  }

  @Override
  public List<Library> installed(BoundedFiles files) {
    return Collections.emptyList();
  }

  @Override
  public List<Library> of(ExaminedProcess process, BoundedFiles files) {
    if (!process.isNamed(JAVA)) {
      return new ArrayList<>();
    }
    JarContents contents = new JarContents(files);
    JavaCommand command = command(process, files);
    Set<String> classPath = classPath(command, process, files);
    if (isWhoami(command, classPath, process, contents, files)) {
      return new ArrayList<>();
    }
    addWebApplications(command, process, files, classPath);
    List<Library> found = new ArrayList<>();
    for (Map.Entry<String, FoundBy> each : opened(jars(process, classPath, files)).entrySet()) {
      for (Library library : contents.of(each.getKey())) {
        found.add(library.foundBy(each.getValue(), process.pid()));
      }
    }
    unopened.addAll(contents.unopened());
    return found;
  }

  private static JavaCommand command(ExaminedProcess process, BoundedFiles files) {
    return JavaCommand.of(
        process.words(),
        process.environment(),
        path -> files.bytes(process.absolute(path)).asOptional());
  }

  /** Every jar that is named for a library, and of the others as many as there is time for. */
  private Map<String, FoundBy> opened(Map<String, FoundBy> jars) {
    List<String> others = new ArrayList<>();
    for (String path : jars.keySet()) {
      if (!JarContents.isNamed(path)) {
        others.add(path);
      }
    }
    others.sort(JarContents.tellingFirst());
    if (others.size() > MOST_OPENED) {
      List<String> rest = others.subList(MOST_OPENED, others.size());
      unopened.addAll(rest);
      jars.keySet().removeAll(new ArrayList<>(rest));
    }
    return jars;
  }

  /** Another whoami has the SDK in it, and is not an application. */
  private static boolean isWhoami(
      JavaCommand command,
      Set<String> classPath,
      ExaminedProcess process,
      JarContents contents,
      BoundedFiles files) {
    return command.jar().filter(jar -> contents.isWhoami(process.absolute(jar))).isPresent()
        || classPath.stream()
            .anyMatch(each -> !JarContents.isArchive(each) && isOfWhoami(each, files));
  }

  private static boolean isOfWhoami(String folder, BoundedFiles files) {
    return files.isFolder(Paths.in(folder, "dev/whoami"));
  }

  private static Map<String, FoundBy> jars(
      ExaminedProcess process, Set<String> classPath, BoundedFiles files) {
    Map<String, FoundBy> jars = new LinkedHashMap<>();
    for (String each : process.openFiles()) {
      if (JarContents.isArchive(each) && !OF_JDK.matcher(each).matches()) {
        jars.put(each, FoundBy.OPEN_FILE);
        // A loader of its own, as for plugins, reads the other jars there when it needs them.
        addNamedIn(Paths.parent(each), files, classPath);
      }
    }
    for (String each : classPath) {
      if (JarContents.isArchive(each)) {
        jars.putIfAbsent(each, FoundBy.CLASS_PATH);
      }
    }
    return jars;
  }

  private static Set<String> classPath(
      JavaCommand command, ExaminedProcess process, BoundedFiles files) {
    ClassPath path = new ClassPath(files, process.cwd());
    if (command.jar().isPresent()) {
      path.add(command.jar().get());
    } else {
      path.addAll(command.classPath().orElse(process.env("CLASSPATH").orElse(".")));
    }
    Set<String> all = new LinkedHashSet<>();
    for (String each : path.entries()) {
      all.add(each);
      if (JarContents.isArchive(each)) {
        all.addAll(JarManifest.of(each, files).classPath(each));
      } else {
        addJarsIn(Paths.in(each, "BOOT-INF/lib"), files, all);
        addJarsIn(Paths.in(each, "WEB-INF/lib"), files, all);
      }
    }
    return all;
  }

  private static void addNamedIn(String folder, BoundedFiles files, Set<String> all) {
    for (String name : files.list(folder).names()) {
      if (JarContents.isNamed(name)) {
        all.add(Paths.in(folder, name));
      }
    }
  }

  private static void addJarsIn(String folder, BoundedFiles files, Set<String> all) {
    for (String name : files.list(folder).names()) {
      if (JarContents.isArchive(name)) {
        all.add(Paths.in(folder, name));
      }
    }
  }

  private static void addWebApplications(
      JavaCommand command, ExaminedProcess process, BoundedFiles files, Set<String> all) {
    for (String property : new String[] {"catalina.base", "catalina.home", "jetty.base"}) {
      String home = command.properties().get(property);
      if (home == null) {
        continue;
      }
      String base = process.absolute(home);
      addJarsIn(Paths.in(base, "lib"), files, all);
      String applications = Paths.in(base, "webapps");
      addJarsIn(applications, files, all);
      for (String name : files.list(applications).names()) {
        addJarsIn(Paths.in(applications, name + "/WEB-INF/lib"), files, all);
      }
    }
  }
}
