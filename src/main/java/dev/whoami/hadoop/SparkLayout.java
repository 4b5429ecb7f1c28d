package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.ClassPath;
import dev.whoami.world.file.Reading;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A Spark as its scripts start it. First its conf folder, whose spark-env.sh may set variables.
 * Next its jars, then HADOOP_CONF_DIR and SPARK_DIST_CLASSPATH. Settings below {@code
 * spark.hadoop.} in spark-defaults.conf override Hadoop's own files.
 */
final class SparkLayout {
  private static final String PREFIX = "spark.hadoop.";

  private final BoundedFiles files;
  private final String home;
  private final VariableScope outside;

  SparkLayout(BoundedFiles files, String home, VariableScope outside) {
    this.files = files;
    this.home = home;
    this.outside = outside;
  }

  boolean isHome() {
    return files.list(home + "/jars").names().stream().anyMatch(it -> it.startsWith("spark-core"))
        || files.list(home + "/lib").names().stream()
            .anyMatch(it -> it.startsWith("spark-assembly"));
  }

  Candidate candidate(String foundBy) {
    Reading named = outside.env("SPARK_CONF_DIR");
    String conf = named.hasText() ? named.text().trim() : home + "/conf";
    Reading script = has(conf, "spark-env.sh") ? files.bytes(conf + "/spark-env.sh") : none();
    VariableScope scope = outside.with(ShellScript.read(script, outside).values());
    Properties defaults = defaults(conf);
    ClassPath path = new ClassPath(files, home);
    addIfSet(path, defaults.getProperty("spark.driver.extraClassPath", ""));
    path.add(conf).addJarsIn(home + "/jars").addJarsIn(home + "/lib");
    addIfSet(path, scope.env("HADOOP_CONF_DIR").text());
    addIfSet(path, scope.env("SPARK_DIST_CLASSPATH").text());
    if (script.text().contains("classpath)")) {
      hadoop(scope).ifPresent(it -> path.addAll(it.classPath()));
    }
    return new Candidate(
        InstallationKind.SPARK,
        home,
        foundBy,
        scope,
        path.entries(),
        Collections.emptyList(),
        path.folders(),
        ownSettings(defaults, conf),
        null);
  }

  private Optional<Candidate> hadoop(VariableScope scope) {
    Optional<String> its = scope.env("HADOOP_HOME").asOptional().filter(it -> !it.isEmpty());
    return HadoopProgram.find(files, "hadoop", its, scope)
        .flatMap(HadoopProgram::home)
        .map(it -> new HadoopLayout(files, it, scope).candidate("spark-env.sh"));
  }

  private static void addIfSet(ClassPath path, String parted) {
    if (!parted.trim().isEmpty()) {
      path.addAll(Arrays.asList(parted.trim().split(":", -1)));
    }
  }

  private boolean has(String folder, String name) {
    return files.list(folder).names().contains(name);
  }

  private static Reading none() {
    return Reading.none(Reading.Status.MISSING);
  }

  private Properties defaults(String conf) {
    Properties defaults = new Properties();
    if (has(conf, "spark-defaults.conf")) {
      try {
        defaults.load(new StringReader(files.bytes(conf + "/spark-defaults.conf").text()));
      } catch (IOException | IllegalArgumentException malformed) {
        return new Properties();
      }
    }
    return defaults;
  }

  private static List<RawProperty> ownSettings(Properties defaults, String conf) {
    List<RawProperty> properties = new ArrayList<>();
    for (String name : defaults.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        properties.add(
            RawProperty.of(
                name.substring(PREFIX.length()),
                defaults.getProperty(name).trim(),
                "spark-defaults.conf in " + conf));
      }
    }
    return properties;
  }
}
