package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The content of a site file: all its properties, or the reason why there are none. */
final class SiteContent {
  private final List<RawProperty> properties;
  private final List<ConfigProblem> problems;

  SiteContent(List<RawProperty> properties, List<ConfigProblem> problems) {
    this.properties = Collections.unmodifiableList(new ArrayList<>(properties));
    this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
  }

  List<RawProperty> properties() {
    return properties;
  }

  List<ConfigProblem> problems() {
    return problems;
  }
}
