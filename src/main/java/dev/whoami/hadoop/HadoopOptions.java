package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of the user: an installation's home, a class path, settings, a bucket. */
public final class HadoopOptions {
  private final @Nullable String home;
  private final List<String> classPath;
  private final List<String> conf;
  private final @Nullable String bucket;
  private final Set<Long> processes;

  private HadoopOptions(
      @Nullable String home,
      List<String> classPath,
      List<String> conf,
      @Nullable String bucket,
      Set<Long> processes) {
    this.home = home;
    this.classPath = Collections.unmodifiableList(new ArrayList<>(classPath));
    this.conf = Collections.unmodifiableList(new ArrayList<>(conf));
    this.bucket = bucket;
    this.processes = Collections.unmodifiableSet(new LinkedHashSet<>(processes));
  }

  /** No options: the search is for every installation. */
  public static HadoopOptions none() {
    return new HadoopOptions(
        null, Collections.emptyList(), Collections.emptyList(), null, Collections.emptySet());
  }

  /** The home of Hadoop, Flume or Spark. */
  public HadoopOptions withHome(String named) {
    return new HadoopOptions(named, classPath, conf, bucket, processes);
  }

  /**
   * A class path as Java reads it: entries separated by colons, {@code lib/*} for all jars of a
   * folder.
   */
  public HadoopOptions withClassPath(String named) {
    return new HadoopOptions(home, Arrays.asList(named.split(":", -1)), conf, bucket, processes);
  }

  /** A folder of site files, or one site file. It overrides the installation's own files. */
  public HadoopOptions withConf(String named) {
    List<String> longer = new ArrayList<>(conf);
    longer.add(named);
    return new HadoopOptions(home, classPath, longer, bucket, processes);
  }

  /** The bucket whose settings apply. */
  public HadoopOptions withBucket(String named) {
    return new HadoopOptions(home, classPath, conf, named, processes);
  }

  /** A process whose classes are run, whichever user owns it. */
  public HadoopOptions withProcess(long pid) {
    Set<Long> more = new LinkedHashSet<>(processes);
    more.add(pid);
    return new HadoopOptions(home, classPath, conf, bucket, more);
  }

  public Optional<String> home() {
    return Optional.ofNullable(home);
  }

  public List<String> classPath() {
    return classPath;
  }

  public List<String> conf() {
    return conf;
  }

  /** The processes whose classes are run, whichever user owns them. */
  public Set<Long> processes() {
    return processes;
  }

  public Optional<String> bucket() {
    return Optional.ofNullable(bucket);
  }
}
