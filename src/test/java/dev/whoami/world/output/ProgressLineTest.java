package dev.whoami.world.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.http.CallsUnderWay;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final AtomicLong nanos = new AtomicLong(-5);
  private final List<String> written = new ArrayList<>();
  private final CallsUnderWay calls = new CallsUnderWay();
  private final ProgressLine line =
      new ProgressLine(
          () -> calls.oldestHost().map(it -> "asking " + it).orElse("looking"),
          nanos::get,
          written::add);

  private void pass(long millis) {
    nanos.addAndGet(millis * 1_000_000);
    line.show();
  }

  @Test
  void nothingIsShownInTheFirstSecond() {
    pass(0);
    pass(999);
    line.close();
    assertThat(written).isEmpty();
  }

  @Test
  void theOldestRequestIsNamedAndTheLineIsErased() {
    HttpCall first = HttpCall.get(URI.create("http://169.254.170.2/v2/credentials/abc"));
    HttpCall second = HttpCall.get(URI.create("http://169.254.169.254/latest"));
    calls.during(
        first,
        () ->
            calls.during(
                second,
                () -> {
                  pass(3200);
                  return HttpReply.none(HttpReply.Ending.NEVER_ANSWERED);
                }));
    pass(1000);
    line.close();
    line.show();
    assertThat(written)
        .containsExactly(
            "\r\u001b[Kasking 169.254.170.2 … 3 s", "\r\u001b[Klooking … 4 s", "\r\u001b[K");
  }
}
