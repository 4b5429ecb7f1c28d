package dev.whoami.architecture.planted.diagnosis;

import java.util.concurrent.atomic.AtomicInteger;

/** Breaks the rule: no second thread sees this counter. */
final class CountsItself {
  private final AtomicInteger count = new AtomicInteger();

  int count() {
    return count.incrementAndGet();
  }
}
