package dev.whoami.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
  public Reading file(String path) {
    return below.file(path);
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
