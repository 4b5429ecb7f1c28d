package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.ClassPath;
import dev.whoami.place.library.JarManifest;
import dev.whoami.place.library.Paths;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.RunningJvm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JVMs that run here and have Hadoop on their class path. */
final class ProcessSearch {
  /** The beginning of a running JVM's home; its pid follows. */
  static final String HOME = "pid ";

  private final BoundedFiles files;

  ProcessSearch(BoundedFiles files) {
    this.files = files;
  }

  List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    String own = files.witness().isThisProcess() ? files.realPath("/proc/self").text() : "";
    for (RunningJvm each : files.witness().jvms()) {
      if (!own.equals("/proc/" + each.pid())) {
        candidate(each).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> candidate(RunningJvm jvm) {
    String proc = "/proc/" + jvm.pid();
    Reading cwd = files.realPath(proc + "/cwd");
    String base = cwd.isPresent() ? cwd.text() : "/";
    Reading environ = files.witness().file(proc + "/environ");
    Map<String, String> env = EnvironmentBlock.of(environ.text()).variables();
    JavaCommand command =
        JavaCommand.of(
            jvm.words(), env, path -> files.bytes(Paths.absolute(base, path)).asOptional());
    ClassPath path = new ClassPath(files, base);
    if (command.jar().isPresent()) {
      addJar(path, Paths.absolute(base, command.jar().get()));
    } else {
      path.addAll(command.classPath().orElse(env.getOrDefault("CLASSPATH", ".")));
    }
    VariableScope scope = VariableScope.of(env, command.properties(), files.witness());
    String home = HOME + jvm.pid();
    return hasHadoop(path)
        ? Optional.of(
            Candidate.of(InstallationKind.PROCESS, home, "process " + jvm.pid(), scope, path))
        : Optional.empty();
  }

  private void addJar(ClassPath path, String jar) {
    path.add(jar).addAll(JarManifest.of(jar, files).classPath(jar));
  }

  /** Checks the names of the jars first. It opens jars only if the program has few. */
  private boolean hasHadoop(ClassPath path) {
    boolean isNamed = false;
    for (String each : path.entries()) {
      Optional<Artifact> artifact = Artifact.named(Paths.name(each));
      isNamed |= artifact.isPresent() && !artifact.get().isSdkV1() && !artifact.get().isSdkV2();
    }
    return isNamed || new LibrarySearch(files).holdsHadoop(path.entries());
  }
}
