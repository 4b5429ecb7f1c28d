package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.fleet.Fleet;
import dev.whoami.fleet.FleetFilter;
import dev.whoami.fleet.FleetFormat;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The picture of a cluster in a browser: without a script, and for everyone who looks at it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FleetPageIT {
  private static final String SEEN =
      "[...document.querySelectorAll('.workload')].filter(it => it.offsetParent !== null).length";
  private static final String BOXES =
      "[...document.querySelectorAll('.space')].filter(it => it.offsetParent !== null).length";
  private static final String ORDER =
      "['.totals', '.finding', '.space'].map(it => document.querySelector(it)"
          + ".getBoundingClientRect().top).every((top, i, all) => i === 0 || top > all[i - 1])";
  private static final String FIX =
      "document.querySelector('.finding pre').checkVisibility({contentVisibilityAuto: true})";

  /** A browser may lay out a medium that has just been chosen only for its next picture. */
  private static final String FIX_OF_NEXT_PICTURE =
      "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
          + " done(String("
          + FIX
          + ")))))";

  private static final String STICKING_OUT =
      "[...document.querySelectorAll('main *')].filter(it => !it.closest('pre'))"
          + ".filter(it => it.getBoundingClientRect().right > innerWidth).length";
  private static final String VIOLATIONS =
      "axe.run(document, {resultTypes: ['violations']}).then(it => JSON.stringify("
          + "it.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' '"
          + " + n.failureSummary).join(' | '))))";

  @Test
  void aChoiceShowsOnlyTheWorkloadsOfAnIdentityAndAPrintShowsAll(@TempDir Path folder)
      throws IOException, InterruptedException {
    Fleet fleet = Fleet.of(List.of("src/test/fleet"), FleetFilter.all());
    Path page = folder.resolve("fleet.html");
    Files.writeString(page, FleetFormat.HTML.render(fleet, RenderOptions.plain()));
    try (Chromium browser = Chromium.in(folder)) {
      Chromium.Tab tab = browser.tab();
      tab.open(page);
      assertThat(tab.evaluate(SEEN)).isEqualTo(String.valueOf(fleet.workloads().size()));
      assertThat(tab.evaluate(ORDER)).isEqualTo("true");
      int boxes = Integer.parseInt(tab.evaluate(BOXES));
      tab.run("document.querySelector('label[for=show-node]').click()");
      assertThat(tab.evaluate(SEEN)).isEqualTo(String.valueOf(fleet.totals().onNodeRole()));
      assertThat(Integer.parseInt(tab.evaluate(BOXES))).isBetween(1, boxes - 1);
      assertThat(tab.evaluate("document.scripts.length")).isEqualTo("0");
      assertThat(tab.promised(FIX_OF_NEXT_PICTURE)).isEqualTo("false");
      tab.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
      assertThat(tab.promised(FIX_OF_NEXT_PICTURE)).isEqualTo("true");
    }
  }

  @Test
  void itFitsAPhoneAndAScreenReader(@TempDir Path folder) throws IOException, InterruptedException {
    Fleet fleet = Fleet.of(List.of("src/test/fleet"), FleetFilter.all());
    Path page = folder.resolve("fleet.html");
    Files.writeString(page, FleetFormat.HTML.render(fleet, RenderOptions.plain()));
    try (Chromium browser = Chromium.in(folder)) {
      Chromium.Tab tab = browser.tab();
      tab.command(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", 360, "height", 800, "deviceScaleFactor", 1, "mobile", true));
      tab.open(page);
      assertThat(tab.evaluate(ORDER)).isEqualTo("true");
      tab.run("document.querySelectorAll('details').forEach(it => it.open = true)");
      assertThat(tab.evaluate(STICKING_OUT)).isEqualTo("0");
      tab.run(axe());
      assertThat(tab.promised(VIOLATIONS)).isEqualTo("[]");
    }
  }

  private static String axe() throws IOException {
    try (InputStream script = FleetPageIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
