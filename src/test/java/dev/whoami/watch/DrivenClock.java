package dev.whoami.watch;

import dev.whoami.world.HttpCall;
import dev.whoami.world.HttpReply;
import dev.whoami.world.Listing;
import dev.whoami.world.Reading;
import dev.whoami.world.Surroundings;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A time that passes when it is told to, in whatever surroundings. */
final class DrivenClock {
  private Instant now;

  DrivenClock(Instant start) {
    this.now = start;
  }

  synchronized void pass(Duration some) {
    now = now.plus(some);
  }

  synchronized Instant now() {
    return now;
  }

  /** The same surroundings at this time. */
  Surroundings in(Surroundings below) {
    return new Surroundings() {
      @Override
      public Instant now() {
        return DrivenClock.this.now();
      }

      @Override
      public long nanoTime() {
        return Duration.between(Instant.EPOCH, DrivenClock.this.now()).toNanos();
      }

      @Override
      public Reading environment(String name) {
        return below.environment(name);
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
      public boolean isThisProcess() {
        return false;
      }
    };
  }
}
