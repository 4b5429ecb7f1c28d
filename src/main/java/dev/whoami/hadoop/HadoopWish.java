package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the user named by hand: an installation's home, a class path, settings, a bucket. */
public final class HadoopWish {
  private final @Nullable String home;
  private final List<String> classPath;
  private final List<String> conf;
  private final @Nullable String bucket;

  private HadoopWish(
      @Nullable String home, List<String> classPath, List<String> conf, @Nullable String bucket) {
    this.home = home;
    this.classPath = Collections.unmodifiableList(new ArrayList<>(classPath));
    this.conf = Collections.unmodifiableList(new ArrayList<>(conf));
    this.bucket = bucket;
  }

  /** Nothing was named: whatever is here is looked for. */
  public static HadoopWish none() {
    return new HadoopWish(null, Collections.emptyList(), Collections.emptyList(), null);
  }

  /** The home of Hadoop, Flume or Spark. */
  public HadoopWish withHome(String named) {
    return new HadoopWish(named, classPath, conf, bucket);
  }

  /**
   * A class path as Java takes it: entries parted by colons, {@code lib/*} for all jars of a
   * folder.
   */
  public HadoopWish withClassPath(String named) {
    return new HadoopWish(home, Arrays.asList(named.split(":", -1)), conf, bucket);
  }

  /** A folder of site files, or one site file; read in front of what an installation has. */
  public HadoopWish withConf(String named) {
    List<String> longer = new ArrayList<>(conf);
    longer.add(named);
    return new HadoopWish(home, classPath, longer, bucket);
  }

  /** The bucket whose settings count. */
  public HadoopWish withBucket(String named) {
    return new HadoopWish(home, classPath, conf, named);
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

  public Optional<String> bucket() {
    return Optional.ofNullable(bucket);
  }
}
