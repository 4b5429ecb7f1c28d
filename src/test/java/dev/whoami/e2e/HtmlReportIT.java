package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.whoami.SampledCases;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as a browser shows it: what the pictures in target/pages look like is for people. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
class HtmlReportIT {
  private static final Path PAGES = Path.of("target/pages").toAbsolutePath();
  private static final String UNFOLD =
      "document.querySelectorAll('details').forEach(it => it.open = true)";
  private static final String BOXES =
      "JSON.stringify([...document.querySelectorAll('.sign')].map(it =>"
          + " it.getBoundingClientRect()).map(it => [it.left + scrollX, it.top + scrollY, it.width,"
          + " it.height].map(Math.floor)))";
  private static final String VIOLATIONS =
      "axe.run(document, {resultTypes: ['violations']}).then(it => JSON.stringify("
          + "it.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' '"
          + " + n.failureSummary).join(' | '))))";
  private static final String STICKING_OUT =
      "[...document.querySelectorAll('main *')].filter(it => !it.closest('pre > *'))"
          + ".filter(it => it.getBoundingClientRect().right > innerWidth).map(it => it.outerHTML)";

  /** One for all pages, each in a tab of its own: its start takes longer than a page. */
  private static Chromium browser;

  @BeforeAll
  static void startBrowser(@TempDir Path folder) throws IOException {
    browser = Chromium.in(folder);
  }

  @AfterAll
  static void closeBrowser() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  /** In what a person looks at the page. */
  enum View {
    LIGHT(1280, "light"),
    DARK(1280, "dark"),
    PHONE_DARK(360, "dark"),
    PHONE(360, "light");

    private final int width;
    private final String scheme;

    View(int width, String scheme) {
      this.width = width;
      this.scheme = scheme;
    }

    void set(Chromium.Tab tab) throws IOException {
      tab.command(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
      Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
      tab.command("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }
  }

  static List<String> scenarios() {
    return List.of(
        "ecs-stale-id", "ecs-host-role", "ecs-task-role", "fargate-no-role", "irsa-denied");
  }

  /**
   * In half of the views, others for each scenario, or with {@code -Dwhoami.cases=all} in every
   * one. Beside other classes, but one page after the other: the browser answers one question at a
   * time.
   */
  @ParameterizedTest
  @Execution(ExecutionMode.SAME_THREAD)
  @MethodSource("scenarios")
  void thePageIsDrawnInItsViews(String scenario) throws Exception {
    PrivateWorld world = PrivateWorld.of("scenario=" + scenario);
    Files.createDirectories(PAGES);
    Path page = PAGES.resolve(scenario + ".html");
    PrivateWorld.Run run =
        world.whoami("--format", "html", "--output", page.toString(), "--timeout", "60s");
    assertThat(run.stderr()).isEmpty();
    Chromium.Tab tab = browser.tab();
    List<View> views = SampledCases.oneIn(2, List.of(View.values()), scenarios().indexOf(scenario));
    for (View view : views) {
      view.set(tab);
      tab.open(page);
      requireThatItFits(tab, view);
      requireThatAllCanReadIt(tab, view);
      requireThatItIsDrawn(picture(tab, PAGES.resolve(scenario + "-" + view + ".png")), view, tab);
    }
    requireThatItIsPrinted(tab, PAGES.resolve(scenario + ".pdf"));
    tab.evaluate(UNFOLD);
    View.PHONE.set(tab);
    requireThatItFits(tab, View.PHONE);
    picture(tab, PAGES.resolve(scenario + "-unfolded.png"));
    requireThatItKeepsSecrets(tab, run);
    requireThatItAskedForNothingElse(tab, page, views.size());
  }

  /** What is too wide may be moved in its own box, and the page stays where it is. */
  private static void requireThatItFits(Chromium.Tab tab, View view) throws IOException {
    int width = Integer.parseInt(tab.evaluate("document.documentElement.scrollWidth"));
    assertThat(width).as("%s", view).isLessThanOrEqualTo(view.width);
    assertThat(tab.evaluate(STICKING_OUT)).as("%s", view).isEmpty();
  }

  /** By axe-core: contrast, names, order of headings, and what else a screen reader needs. */
  private static void requireThatAllCanReadIt(Chromium.Tab tab, View view) throws IOException {
    tab.run(axe());
    assertThat(tab.promised(VIOLATIONS)).as("%s", view).isEqualTo("[]");
  }

  private static String axe() throws IOException {
    try (InputStream script = HtmlReportIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static BufferedImage picture(Chromium.Tab tab, Path file) throws IOException {
    String data =
        tab.command("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
            .get("data")
            .getAsString();
    byte[] png = Base64.getDecoder().decode(data);
    Files.write(file, png);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static void requireThatItIsDrawn(BufferedImage picture, View view, Chromium.Tab tab)
      throws IOException {
    assertThat(picture.getWidth()).isEqualTo(view.width);
    assertThat(brightness(picture.getRGB(1, 1)))
        .as("%s", view)
        .matches(it -> view.scheme.equals("dark") ? it < 60 : it > 200);
    int[][] boxes = new Gson().fromJson(tab.evaluate(BOXES), int[][].class);
    assertThat(boxes.length).isGreaterThan(7);
    for (int[] box : boxes) {
      assertThat(colorsIn(picture, box))
          .as("%s %s", view, List.of(box[0], box[1]))
          .hasSizeGreaterThan(5);
    }
  }

  private static Set<Integer> colorsIn(BufferedImage picture, int[] box) {
    Set<Integer> colors = new TreeSet<>();
    for (int x = box[0]; x < box[0] + box[2]; x++) {
      for (int y = box[1]; y < Math.min(box[1] + box[3], picture.getHeight()); y++) {
        colors.add(picture.getRGB(x, y));
      }
    }
    return colors;
  }

  private static int brightness(int rgb) {
    return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
  }

  private static void requireThatItIsPrinted(Chromium.Tab tab, Path file) throws IOException {
    String data =
        tab.command("Page.printToPDF", Map.of("printBackground", true)).get("data").getAsString();
    byte[] pdf = Base64.getDecoder().decode(data);
    Files.write(file, pdf);
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private static void requireThatItKeepsSecrets(Chromium.Tab tab, PrivateWorld.Run run)
      throws IOException {
    String dom = tab.evaluate("document.documentElement.outerHTML");
    assertThat(dom).contains(" looked", "exit code " + run.exit());
    assertThat(run.secrets()).isNotEmpty();
    run.secrets().forEach(it -> assertThat(dom).doesNotContain(it));
  }

  private static void requireThatItAskedForNothingElse(Chromium.Tab tab, Path page, int times) {
    assertThat(tab.events("Network.requestWillBeSent"))
        .hasSize(times)
        .allSatisfy(it -> assertThat(it).contains("\"url\":\"" + page.toUri() + "\""));
    assertThat(tab.events("Log.entryAdded")).isEmpty();
    assertThat(tab.events("Runtime.exceptionThrown")).isEmpty();
  }
}
