package dev.whoami.lab.endpoint;

import dev.whoami.lab.machine.LabException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A token in a file, which the platform replaces with a new one from time to time. */
public final class ProjectedToken {
  private final Supplier<String> next;
  private final AtomicReference<String> value;
  private final AtomicBoolean isToRotate = new AtomicBoolean();
  private final List<Consumer<String>> files = new CopyOnWriteArrayList<>();

  public ProjectedToken(Supplier<String> next) {
    this.next = next;
    this.value = new AtomicReference<>(next.get());
  }

  /** The token that is valid now. */
  public String value() {
    return Objects.requireNonNull(value.get());
  }

  /** Writes the token to the file now, and after each rotation. */
  public void writeTo(Consumer<String> file) {
    files.add(file);
    file.accept(value());
  }

  /** Rotates the token once after this time, however often this is called. */
  void rotateIn(Duration time) {
    if (!isToRotate.compareAndSet(false, true)) {
      return;
    }
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(time.toMillis());
                rotate();
              } catch (InterruptedException | LabException ending) {
                Thread.currentThread().interrupt();
              }
            },
            "lab-token");
    thread.setDaemon(true);
    thread.start();
  }

  /** Creates a new token, writes it to the files, and makes the old one invalid. */
  void rotate() {
    value.set(next.get());
    files.forEach(file -> file.accept(value()));
  }
}
