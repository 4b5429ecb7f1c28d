package dev.whoami.lint.terraform;

import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A module of a plan with the way to it, from where the names in it can be followed. */
final class PlanScope {
  private static final int LONGEST_WAY = 50;

  /** It stands before every name that is followed; that of a real module is a tenth of this. */
  private static final int LONGEST_PREFIX = 500;

  private final PlanModule module;
  private final @Nullable PlanScope outside;
  private final String name;
  private final String prefix;

  private PlanScope(PlanModule module, @Nullable PlanScope outside, String name, String prefix) {
    this.module = module;
    this.outside = outside;
    this.name = name;
    this.prefix = prefix;
  }

  /** The scope of an address without indices, as far as the configuration has its modules. */
  static PlanScope of(PlanModule root, String address) {
    PlanScope scope = new PlanScope(root, null, "", "");
    String[] parts = address.split("\\.", -1);
    boolean isThere = true;
    for (int i = 0; isThere && i + 2 < parts.length && parts[i].equals("module"); i += 2) {
      isThere = scope.module.module(parts[i + 1]).isPresent();
      scope = scope.inside(parts[i + 1]);
    }
    return scope;
  }

  private PlanScope inside(String call) {
    PlanModule called = module.module(call).orElse(PlanModule.empty());
    return new PlanScope(called, this, call, prefix + "module." + call + ".");
  }

  PlanModule module() {
    return module;
  }

  /** What stands before the addresses in this module. */
  String prefix() {
    return prefix;
  }

  /** The one thing that an expression comes from, by its whole address; none where several do. */
  List<String> origin(Node expression) {
    return origin(expression, LONGEST_WAY)
        .map(Collections::singletonList)
        .orElse(Collections.emptyList());
  }

  private Optional<String> origin(Node expression, int left) {
    List<String> things = module.thingsIn(expression);
    if (things.size() != 1 || left == 0) {
      return Optional.empty();
    }
    String[] parts = things.get(0).split("\\.", -1);
    if (parts[0].equals("var") && outside != null) {
      return outside.origin(outside.module.argument(name, parts[1]), left - 1);
    }
    if (parts[0].equals("module") && parts.length == 3) {
      PlanScope inner = inside(parts[1]);
      return inner.origin(inner.module.output(parts[2]), left - 1);
    }
    return prefix.length() > LONGEST_PREFIX
        ? Optional.empty()
        : Optional.of(prefix + things.get(0));
  }
}
