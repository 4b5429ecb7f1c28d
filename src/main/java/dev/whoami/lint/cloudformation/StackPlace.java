package dev.whoami.lint.cloudformation;

import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a stack is among those that it is in: by their names, and by the files of their templates.
 */
final class StackPlace {
  private static final String OF_AWS = "AWS::";

  private final String prefix;
  private final List<String> files;

  private StackPlace(String prefix, List<String> files) {
    this.prefix = prefix;
    this.files = files;
  }

  /** A stack that is in no other one. */
  static StackPlace root(String file) {
    return new StackPlace("", Collections.singletonList(file));
  }

  StackPlace inside(String stack, String file) {
    List<String> more = new ArrayList<>(files);
    more.add(file);
    return new StackPlace(prefix + stack + ".", Collections.unmodifiableList(more));
  }

  /** Whether a file is its template, or that of a stack around it. */
  boolean isIn(String file) {
    return files.contains(file);
  }

  int depth() {
    return files.size();
  }

  /** A name in its template as one says it from the stack around all: another stack has its own. */
  String address(String name) {
    return name.isEmpty() || name.startsWith(OF_AWS) ? name : prefix + name;
  }

  /** The same value, with such names for what it refers to. */
  Node addressed(Node value) {
    if (prefix.isEmpty()) {
      return value;
    }
    List<String> references =
        value.references().stream().map(this::address).collect(Collectors.toList());
    return value.from(references);
  }
}
