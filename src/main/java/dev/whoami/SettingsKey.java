package dev.whoami;

import dev.whoami.world.Surroundings;
import dev.whoami.world.file.ProcessTextLimit;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.ProcessEntry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings that must be equal for two processes to share an identity. They are the environment
 * without a shell's counters, the program and its arguments, the user and groups, the files and
 * network, and the working folder.
 */
final class SettingsKey {
  private static final List<String> OF_SHELLS =
      Arrays.asList("_", "PWD", "OLDPWD", "SHLVL", "TERM", "LINES", "COLUMNS", "LS_COLORS");

  private static final Pattern RIGHTS = Pattern.compile("(?m)^(Uid|Gid|Groups|CapEff):.*$");

  private final List<Object> settings;
  private final long memory;

  private SettingsKey(List<Object> settings, long memory) {
    this.settings = settings;
    this.memory = memory;
  }

  /** Equal for equal settings; it contains secrets. */
  static SettingsKey of(ProcessEntry entry, Surroundings its) {
    Map<String, String> variables =
        new HashMap<>(EnvironmentBlock.of(its.file("/proc/self/environ").text()).variables());
    variables.keySet().removeAll(OF_SHELLS);
    StringBuilder rights = new StringBuilder();
    for (Matcher line = RIGHTS.matcher(its.file("/proc/self/status").text()); line.find(); ) {
      rights.append(line.group()).append('\n');
    }
    List<Object> settings =
        Arrays.asList(
            variables,
            entry.words(),
            its.link("/proc/self/exe").text(),
            rights.toString(),
            its.link("/proc/self/ns/mnt").text(),
            its.link("/proc/self/ns/net").text(),
            its.link("/proc/self/root").text(),
            its.link("/proc/self/cwd").text());
    return new SettingsKey(settings, memory(variables));
  }

  private static long memory(Map<String, String> variables) {
    long characters = 0;
    for (Map.Entry<String, String> each : variables.entrySet()) {
      characters += each.getKey().length() + each.getValue().length();
    }
    return ProcessTextLimit.memoryFor(characters, variables.size());
  }

  /** About how many bytes the variables take. */
  long memory() {
    return memory;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SettingsKey && settings.equals(((SettingsKey) other).settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }
}
