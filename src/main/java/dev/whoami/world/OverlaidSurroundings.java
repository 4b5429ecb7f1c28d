package dev.whoami.world;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same surroundings with some variables added: what an ancestor has and this process lacks. */
public final class OverlaidSurroundings implements Surroundings {
  private final Surroundings below;
  private final Map<String, String> added;

  public OverlaidSurroundings(Surroundings below, Map<String, String> added) {
    this.below = below;
    this.added = new HashMap<>(added);
  }

  @Override
  public Reading environment(String name) {
    String value = added.get(name);
    return value == null ? below.environment(name) : Reading.present(value);
  }

  @Override
  public Reading property(String name) {
    return below.property(name);
  }

  @Override
  public Reading file(String path, Charset charset) {
    return below.file(path, charset);
  }

  @Override
  public Listing list(String folder, int limit) {
    return below.list(folder, limit);
  }

  @Override
  public Reading realPath(String path) {
    return below.realPath(path);
  }

  @Override
  public List<Reading> entries(String jar, List<String> names) {
    return below.entries(jar, names);
  }

  @Override
  public HttpReply http(HttpCall call) {
    return below.http(call);
  }

  @Override
  public boolean isLoopback(String host) {
    return below.isLoopback(host);
  }

  @Override
  public Reading run(String command, Duration limit) {
    return below.run(command, limit);
  }

  @Override
  public Instant now() {
    return below.now();
  }

  @Override
  public long nanoTime() {
    return below.nanoTime();
  }

  @Override
  public boolean isThisProcess() {
    return false;
  }
}
