package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The jars of an installation that matter, in the order of its class path. */
final class Libraries {
  private final List<Jar> jars;
  private final List<Misfit> misfits;

  Libraries(List<Jar> jars, List<Misfit> misfits) {
    this.jars = Collections.unmodifiableList(new ArrayList<>(jars));
    this.misfits = Collections.unmodifiableList(new ArrayList<>(misfits));
  }

  List<Jar> jars() {
    return jars;
  }

  List<Misfit> misfits() {
    return misfits;
  }

  Optional<String> hadoopVersion() {
    return version("hadoop-common");
  }

  Optional<String> s3aVersion() {
    Optional<String> own = version("hadoop-aws");
    return own.isPresent() ? own : hadoopVersion();
  }

  Optional<String> sdkVersion() {
    return Optional.empty();
  }

  private Optional<String> version(String artifact) {
    return jars.stream()
        .filter(each -> each.artifact().equals(artifact))
        .findFirst()
        .flatMap(Jar::version);
  }
}
