package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.ClassPath;
import dev.whoami.place.library.Paths;
import dev.whoami.world.file.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Hadoop as its own scripts start it. First its conf folder, whose hadoop-env.sh may set
 * variables. Next the jars below share/hadoop, or beside the scripts in a distributor's package.
 * Then the tools that HADOOP_OPTIONAL_TOOLS names (3.x). Finally HADOOP_CLASSPATH.
 */
final class HadoopLayout {
  private static final List<String> PARTS = Arrays.asList("common", "hdfs", "yarn", "mapreduce");
  private static final Pattern JAR_NAME = Pattern.compile("[\\w.+-]+\\.jar");

  private final BoundedFiles files;
  private final String home;
  private final VariableScope outside;

  HadoopLayout(BoundedFiles files, String home, VariableScope outside) {
    this.files = files;
    this.home = home;
    this.outside = outside;
  }

  /** Whether this folder is the home of a Hadoop. */
  boolean isHome() {
    List<String> names = files.list(home).names();
    boolean hasShare = names.contains("share") && files.isFolder(home + "/share/hadoop/common");
    return hasShare || hasCommon(names);
  }

  private static boolean hasCommon(List<String> names) {
    return names.stream()
        .anyMatch(
            each -> Artifact.named(each).filter(it -> it == Artifact.HADOOP_COMMON).isPresent());
  }

  Candidate candidate(String foundBy) {
    List<String> conf = confFolders();
    VariableScope scope = scope(conf);
    ClassPath path = new ClassPath(files, home).addAll(conf);
    boolean userFirst = scope.env("HADOOP_USER_CLASSPATH_FIRST").hasText();
    String user = scope.env("HADOOP_CLASSPATH").text();
    if (userFirst && !user.isEmpty()) {
      path.addAll(user);
    }
    addOwn(path);
    List<String> tools = files.isFolder(tools()) ? toolJars() : Collections.emptyList();
    if (scope.env("HADOOP_OPTIONAL_TOOLS").text().contains("hadoop-aws")) {
      path.addAll(optional(tools));
    }
    if (!user.isEmpty()) {
      path.addAll(user);
    }
    List<String> folders = new ArrayList<>(conf);
    path.folders().stream().filter(each -> !folders.contains(each)).forEach(folders::add);
    return new Candidate(
        InstallationKind.HADOOP,
        home,
        foundBy,
        scope,
        path.entries(),
        tools,
        folders,
        Collections.emptyList(),
        null);
  }

  /** The variables outside, overridden by those that hadoop-env.sh sets. */
  private VariableScope scope(List<String> conf) {
    VariableScope scope = outside.with(Collections.singletonMap("HADOOP_HOME", home));
    for (String folder : conf) {
      if (files.list(folder).names().contains("hadoop-env.sh")) {
        Reading script = files.bytes(folder + "/hadoop-env.sh");
        Map<String, String> values = ShellScript.read(script, scope).values();
        return outside.with(values);
      }
    }
    return outside;
  }

  private List<String> confFolders() {
    Reading named = outside.env("HADOOP_CONF_DIR");
    if (named.hasText()) {
      return Collections.singletonList(Paths.absolute(home, named.text().trim()));
    }
    boolean isOld = files.list(home + "/conf").names().contains("hadoop-env.sh");
    List<String> usual =
        isOld
            ? Collections.singletonList(home + "/conf")
            : Arrays.asList(home + "/etc/hadoop", "/etc/hadoop/conf", "/etc/hadoop");
    for (String each : usual) {
      if (files.isFolder(each)) {
        return Collections.singletonList(each);
      }
    }
    return Collections.emptyList();
  }

  private void addOwn(ClassPath path) {
    String share = home + "/share/hadoop";
    if (!files.isFolder(share)) {
      path.addJarsIn(home + "/lib").addJarsIn(home);
      return;
    }
    for (String part : PARTS) {
      path.addJarsIn(share + "/" + part + "/lib").addJarsIn(share + "/" + part);
    }
  }

  private String tools() {
    return home + "/share/hadoop/tools/lib";
  }

  private List<String> toolJars() {
    return new ClassPath(files, home).addJarsIn(tools()).entries();
  }

  /** The jars that libexec/tools/hadoop-aws.sh names. Without that script, the known libraries. */
  private List<String> optional(List<String> tools) {
    Reading script = files.bytes(home + "/libexec/tools/hadoop-aws.sh");
    Set<String> named = new LinkedHashSet<>();
    Matcher matcher = JAR_NAME.matcher(script.text());
    while (matcher.find()) {
      named.add(matcher.group());
    }
    List<String> jars = new ArrayList<>();
    for (String each : tools) {
      String name = Paths.name(each);
      if (named.contains(name) || (named.isEmpty() && Artifact.named(name).isPresent())) {
        jars.add(each);
      }
    }
    return jars;
  }
}
