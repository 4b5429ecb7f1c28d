package dev.whoami.watch;

import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Reading;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The file of a bearer token, read for each request. If its file system hangs, one request waits
 * for two seconds. Until that read has ended, the next requests fail at once, so that threads do
 * not pile up.
 */
final class TokenFile {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String path;
  private final Surroundings here;
  private final AtomicReference<FutureTask<Reading>> stuck = new AtomicReference<>(ended());

  TokenFile(String path, Surroundings here) {
    this.path = path;
    this.here = here;
  }

  private static FutureTask<Reading> ended() {
    FutureTask<Reading> none = new FutureTask<>(() -> Reading.none(Reading.Status.NOT_RUN));
    none.run();
    return none;
  }

  /** Whether a read that took too long is still running. */
  boolean isStuck() {
    return !Objects.requireNonNull(stuck.get()).isDone();
  }

  /** The content; empty if it could not be read in time. */
  Optional<Reading> read() {
    if (isStuck()) {
      return Optional.empty();
    }
    FutureTask<Reading> reading = new FutureTask<>(() -> here.file(path));
    Thread reader = new Thread(reading, "whoami-token-file");
    reader.setDaemon(true);
    reader.start();
    try {
      return Optional.of(reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      stuck.set(reading);
      return Optional.empty();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException bug) {
      throw new IllegalStateException("whoami-token-file crashed", bug.getCause());
    }
  }
}
