package dev.whoami.lint.cloudformation;

import dev.whoami.lint.value.Node;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which configs of a resource cfn-init runs: those of the sets that its option names, else of the
 * set "default", and without sets the one that is called "config".
 */
final class InitConfigs {
  private static final Pattern OPTION =
      Pattern.compile("(?:\\s-c[\\s=\"']*+|--configsets[\\s=\"']++)([A-Za-z0-9_,-]*+)");
  private static final String SETS = "configSets";
  private static final String ALONE = "config";
  private static final int DEEPEST = 10;

  private final Node init;
  private final Set<String> configs = new LinkedHashSet<>();

  /** Each is looked at once: sets may name each other very often. */
  private final Set<String> looked = new LinkedHashSet<>();

  /** The names that are not defined, empty, or nested too deep. */
  private final Set<String> open = new LinkedHashSet<>();

  private InitConfigs(Node init) {
    this.init = init;
  }

  /** By their names; empty where that is open, and any of them may run. */
  static Optional<Set<String>> run(Node init, String userData) {
    InitConfigs run = new InitConfigs(init);
    if (init.fields().containsKey(SETS)) {
      sets(userData).forEach(each -> run.addSet(each, DEEPEST));
    } else {
      run.addConfig(ALONE);
    }
    return run.open.isEmpty() ? Optional.of(run.configs) : Optional.empty();
  }

  private static Set<String> sets(String userData) {
    Set<String> names = new LinkedHashSet<>();
    Matcher option = OPTION.matcher(userData);
    while (option.find()) {
      names.addAll(Arrays.asList(option.group(1).split(",", -1)));
    }
    return names.isEmpty() ? Collections.singleton("default") : names;
  }

  private void addSet(String name, int deeper) {
    if (!looked.add(name)) {
      return;
    }
    Node set = init.field(SETS).fields().getOrDefault(name, Node.nothing(0));
    List<Node> members = set.items();
    if (members.isEmpty() || deeper == 0) {
      open.add(name);
      return;
    }
    for (Node each : members) {
      Node other = each.fields().getOrDefault("ConfigSet", Node.nothing(0));
      if (other.isText()) {
        addSet(other.text(), deeper - 1);
      } else {
        addConfig(each.text());
      }
    }
  }

  private void addConfig(String name) {
    if (!init.fields().containsKey(name)) {
      open.add(name);
    }
    configs.add(name);
  }
}
