package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.ClassPath;
import dev.whoami.world.file.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Flume as bin/flume-ng starts it. First its conf folder, whose flume-env.sh may set variables;
 * next its lib, FLUME_CLASSPATH, and the lib and libext of each folder in plugins.d; finally the
 * class path of the hadoop command, which is asked with a blank HADOOP_CLASSPATH.
 */
final class FlumeLayout {
  private static final Pattern BLANKS =
      Pattern.compile("(?m)^\\s*(local\\s+)?HADOOP_CLASSPATH=(\"\"|'')?\\s*$");

  private final BoundedFiles files;
  private final String home;
  private final VariableScope outside;

  FlumeLayout(BoundedFiles files, String home, VariableScope outside) {
    this.files = files;
    this.home = home;
    this.outside = outside;
  }

  boolean isHome() {
    return files.list(home + "/lib").names().stream()
        .anyMatch(each -> Artifact.named(each).filter(it -> it == Artifact.FLUME_CORE).isPresent());
  }

  Candidate candidate(String foundBy) {
    List<String> conf = confFolders();
    Map<String, String> set = environment(conf);
    VariableScope scope = outside.with(set);
    ClassPath path = new ClassPath(files, home).addAll(conf).addJarsIn(home + "/lib");
    // The script ignores FLUME_CLASSPATH in the environment, and uses the one in flume-env.sh.
    String own = set.getOrDefault("FLUME_CLASSPATH", "");
    if (!own.isEmpty()) {
      path.addAll(own);
    }
    addPlugins(path);
    Optional<HadoopProgram> command = HadoopProgram.find(files, "hadoop", hadoopHome(scope), scope);
    Optional<Candidate> hadoop = command.flatMap(HadoopProgram::home).map(it -> hadoop(it, scope));
    hadoop.ifPresent(it -> path.addAll(it.classPath()));
    List<String> folders = new ArrayList<>(conf);
    path.folders().stream().filter(each -> !folders.contains(each)).forEach(folders::add);
    FlumeScript script =
        new FlumeScript(
            command.map(HadoopProgram::path),
            command.flatMap(HadoopProgram::home),
            scope.env("HADOOP_CLASSPATH").hasText(),
            BLANKS.matcher(files.bytes(home + "/bin/flume-ng").text()).find());
    return new Candidate(
        InstallationKind.FLUME,
        home,
        foundBy,
        scope,
        path.entries(),
        hadoop.map(Candidate::aside).orElse(Collections.emptyList()),
        folders,
        Collections.emptyList(),
        script);
  }

  private Candidate hadoop(String its, VariableScope scope) {
    VariableScope blank = scope.with(Collections.singletonMap("HADOOP_CLASSPATH", ""));
    return new HadoopLayout(files, its, blank).candidate("bin/flume-ng");
  }

  private static Optional<String> hadoopHome(VariableScope scope) {
    Reading home = scope.env("HADOOP_HOME");
    Reading named = home.hasText() ? home : scope.env("HADOOP_PREFIX");
    return named.asOptional().filter(it -> !it.trim().isEmpty());
  }

  private List<String> confFolders() {
    for (String each : Arrays.asList(home + "/conf", "/etc/flume/conf", "/etc/flume-ng/conf")) {
      if (files.isFolder(each)) {
        return Collections.singletonList(each);
      }
    }
    return Collections.emptyList();
  }

  private Map<String, String> environment(List<String> conf) {
    for (String folder : conf) {
      if (files.list(folder).names().contains("flume-env.sh")) {
        return ShellScript.read(files.bytes(folder + "/flume-env.sh"), outside).values();
      }
    }
    return new HashMap<>();
  }

  private void addPlugins(ClassPath path) {
    String plugins = home + "/plugins.d";
    for (String folder : Arrays.asList("lib", "libext")) {
      for (String plugin : files.list(plugins).names()) {
        path.addJarsIn(plugins + "/" + plugin + "/" + folder);
      }
    }
  }
}
