package dev.whoami.hadoop;

import dev.whoami.world.Reading;
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

  private final Looks looks;
  private final String home;
  private final Vantage outside;

  FlumeLayout(Looks looks, String home, Vantage outside) {
    this.looks = looks;
    this.home = home;
    this.outside = outside;
  }

  boolean isHome() {
    return looks.list(home + "/lib").names().stream()
        .anyMatch(each -> Artifact.named(each).filter(it -> it == Artifact.FLUME_CORE).isPresent());
  }

  Blueprint blueprint(String foundBy) {
    List<String> conf = confFolders();
    Map<String, String> set = environment(conf);
    Vantage vantage = outside.with(set);
    ClassPath path = new ClassPath(looks, home).addAll(conf).addJarsIn(home + "/lib");
    // The script forgets a FLUME_CLASSPATH of the environment, and heeds that of flume-env.sh.
    String own = set.getOrDefault("FLUME_CLASSPATH", "");
    if (!own.isEmpty()) {
      path.addAll(own);
    }
    addPlugins(path);
    Optional<HadoopCommand> command =
        HadoopCommand.find(looks, "hadoop", hadoopHome(vantage), vantage);
    Optional<Blueprint> hadoop =
        command.flatMap(HadoopCommand::home).map(it -> hadoop(it, vantage));
    hadoop.ifPresent(it -> path.addAll(it.classPath()));
    List<String> folders = new ArrayList<>(conf);
    path.folders().stream().filter(each -> !folders.contains(each)).forEach(folders::add);
    FlumeScript script =
        new FlumeScript(
            command.map(HadoopCommand::path),
            command.flatMap(HadoopCommand::home),
            vantage.env("HADOOP_CLASSPATH").hasText(),
            BLANKS.matcher(looks.bytes(home + "/bin/flume-ng").text()).find());
    return new Blueprint(
        Kind.FLUME,
        home,
        foundBy,
        vantage,
        path.entries(),
        hadoop.map(Blueprint::aside).orElse(Collections.emptyList()),
        folders,
        Collections.emptyList(),
        script);
  }

  private Blueprint hadoop(String its, Vantage vantage) {
    Vantage blank = vantage.with(Collections.singletonMap("HADOOP_CLASSPATH", ""));
    return new HadoopLayout(looks, its, blank).blueprint("bin/flume-ng");
  }

  private static Optional<String> hadoopHome(Vantage vantage) {
    Reading home = vantage.env("HADOOP_HOME");
    Reading named = home.hasText() ? home : vantage.env("HADOOP_PREFIX");
    return named.asOptional().filter(it -> !it.trim().isEmpty());
  }

  private List<String> confFolders() {
    for (String each : Arrays.asList(home + "/conf", "/etc/flume/conf", "/etc/flume-ng/conf")) {
      if (looks.isFolder(each)) {
        return Collections.singletonList(each);
      }
    }
    return Collections.emptyList();
  }

  private Map<String, String> environment(List<String> conf) {
    for (String folder : conf) {
      if (looks.list(folder).names().contains("flume-env.sh")) {
        return ShellScript.read(looks.bytes(folder + "/flume-env.sh"), outside).values();
      }
    }
    return new HashMap<>();
  }

  private void addPlugins(ClassPath path) {
    String plugins = home + "/plugins.d";
    for (String folder : Arrays.asList("lib", "libext")) {
      for (String plugin : looks.list(plugins).names()) {
        path.addJarsIn(plugins + "/" + plugin + "/" + folder);
      }
    }
  }
}
