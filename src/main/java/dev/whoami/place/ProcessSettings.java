package dev.whoami.place;

import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.process.ProcessUser;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings of a process that decide which credentials its clients find: variables and -D flags
 * of AWS, of Hadoop and of proxies, its home, its user, its working folder, and the files and the
 * network that it sees.
 */
final class ProcessSettings {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(AWS|ECS|HADOOP|FLUME|SPARK|KUBERNETES_SERVICE)_\\w{1,70}|(?i:(https?|no|all)_proxy)"
              + "|_?JAVA_(TOOL_)?OPTIONS|JDK_JAVA_OPTIONS|JAVA_OPTS|PYTHONPATH|NODE_OPTIONS");

  private static final Pattern PROPERTY =
      Pattern.compile(
          "(aws|com\\.amazonaws|software\\.amazon|hadoop|flume)\\.[\\w.]{1,70}|fs\\.s3\\w*\\.[\\w.]{1,70}"
              + "|https?\\.(proxy\\w{1,10}|nonProxyHosts)|socksProxy\\w{1,10}");

  private static final int MOST = 200;

  private final Surroundings here;
  private final Map<String, String> variables;
  private final Map<String, String> properties;
  private final boolean optionsUnsure;

  private ProcessSettings(
      Surroundings here,
      Map<String, String> variables,
      Map<String, String> properties,
      boolean optionsUnsure) {
    this.optionsUnsure = optionsUnsure;
    this.here = here;
    this.variables = variables;
    this.properties = properties;
  }

  static ProcessSettings of(Surroundings here) {
    Map<String, String> all =
        EnvironmentBlock.of(here.file("/proc/self/environ").text()).variables();
    String[] words = here.file("/proc/self/cmdline").text().split("\0", -1);
    ProcessEntry process =
        ProcessEntry.of(0, "", Arrays.asList(words))
            .startedBy(here.link("/proc/self/exe").asOptional());
    Map<String, String> flags =
        JavaCommand.of(process.words(), all, path -> here.file(path).asOptional()).properties();
    boolean mayDiffer =
        process.isJava()
            && !matching(
                    PROPERTY,
                    JavaCommand.unsureFlagsOfLauncher(
                        process.words().get(0), all, path -> here.file(path).asOptional()))
                .isEmpty();
    return new ProcessSettings(here, matching(VARIABLE, all), matching(PROPERTY, flags), mayDiffer);
  }

  /** Whether its launcher may not read JDK_JAVA_OPTIONS, which has settings of this kind. */
  boolean areOptionsUnsure() {
    return optionsUnsure;
  }

  private static Map<String, String> matching(Pattern names, Map<String, String> all) {
    Map<String, String> some = new TreeMap<>();
    for (Map.Entry<String, String> each : all.entrySet()) {
      if (some.size() < MOST && names.matcher(each.getKey()).matches()) {
        some.put(each.getKey(), each.getValue());
      }
    }
    return some;
  }

  Map<String, String> variables() {
    return variables;
  }

  Map<String, String> properties() {
    return properties;
  }

  Optional<String> home() {
    return here.environment("HOME").asOptional();
  }

  /** The home as Java has it. */
  Optional<String> homeOfJava() {
    return here.property("user.home").asOptional();
  }

  Optional<String> folder() {
    return here.link("/proc/self/cwd").asOptional();
  }

  /** The number of its effective user. */
  Optional<String> user() {
    return ProcessUser.in(here.file("/proc/self/status").text())
        .map(it -> String.valueOf(it.effective()));
  }

  /** Its mount namespace; empty if unknown. */
  Optional<String> mounts() {
    return namespace("mnt");
  }

  /** Its network namespace; empty if unknown. */
  Optional<String> network() {
    return namespace("net");
  }

  private Optional<String> namespace(String kind) {
    Reading link = here.link("/proc/self/ns/" + kind);
    return link.asOptional().filter(it -> it.matches("[a-z]{1,8}:\\[\\d{1,20}]"));
  }
}
