package dev.whoami.watch;

import dev.whoami.diagnosis.process.ProcessList;
import dev.whoami.world.work.CrashBarrier;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The processes of the latest run, if the watch lists processes. */
public final class ProcessWatch {
  private final Optional<Supplier<ProcessList>> survey;
  private final AtomicReference<Optional<ProcessList>> latest =
      new AtomicReference<>(Optional.empty());

  private ProcessWatch(Optional<Supplier<ProcessList>> survey) {
    this.survey = survey;
  }

  /** A watch that lists no processes. */
  public static ProcessWatch off() {
    return new ProcessWatch(Optional.empty());
  }

  /** A watch that lists what {@code survey} returns, which must be bounded in number and time. */
  public static ProcessWatch of(Supplier<ProcessList> survey) {
    return new ProcessWatch(Optional.of(survey));
  }

  boolean isOn() {
    return survey.isPresent();
  }

  /** Lists the processes again; after a bug in whoami there is no list instead of an old one. */
  void renew() {
    survey.ifPresent(
        it ->
            latest.set(
                CrashBarrier.run(
                    "processes",
                    () -> Optional.of(it.get()),
                    crash -> {
                      crash.throwIfFatal();
                      return Optional.empty();
                    })));
  }

  /** Empty before the end of the first run. */
  Optional<ProcessList> latest() {
    return Optional.ofNullable(latest.get()).flatMap(it -> it);
  }
}
