package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclFiles;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.Node;
import java.util.List;

/** A scope in which one name more means something: the item of a "for", "each", "count". */
public final class BoundScope implements HclScope {
  /** A longer key tells nothing that a person wrote. */
  private static final int LONGEST_KEY = 100;

  private final HclScope outer;
  private final String name;
  private final Node value;

  public BoundScope(HclScope outer, String name, Node value) {
    this.outer = outer;
    this.name = name;
    this.value = value;
  }

  @Override
  public int lengthOf(String first) {
    return first.equals(name) ? 1 : outer.lengthOf(first);
  }

  @Override
  public Node value(List<String> names, int line) {
    return names.get(0).equals(name) ? value : outer.value(names, line);
  }

  /** Within the item, for each has a value of its own. */
  @Override
  public String identity(String words) {
    String inner = words.isEmpty() ? "" : outer.identity(words);
    String item = key();
    if (inner.isEmpty() || !words.contains(name)) {
      return inner;
    }
    return item.isEmpty() || item.length() > LONGEST_KEY
        ? ""
        : inner + " where " + name + " is " + item;
  }

  private String key() {
    if (value.isMap()) {
      return value.fields().getOrDefault("key", value).text();
    }
    return value.isUnknown() ? value.identity() : value.text();
  }

  @Override
  public Evaluation evaluation() {
    return outer.evaluation();
  }

  @Override
  public HclFiles files() {
    return outer.files();
  }
}
