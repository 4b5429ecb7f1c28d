package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.RecordedScenario;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.WhoamiVersion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture of the page in docs/report.md is of the page of today: it has the checksum of the
 * page that it was drawn from. scripts/pictures draws it, in Chromium.
 */
class PagePictureTest {
  private static final Path PICTURE = Path.of("docs/page.png");
  private static final int WIDTH = 920;
  private static final int HEIGHT = 945;

  @Test
  void thePictureIsOfThePageOfToday(@TempDir Path folder) throws Exception {
    Diagnosis diagnosis = RecordedScenario.named("endpoint-400-stale-id").diagnosis();
    // The next version has the same page.
    String html =
        Format.HTML
            .render(diagnosis, RenderOptions.plain())
            .replace(WhoamiVersion.text(), "VERSION");
    String source = "SHA-256 " + sha256(html);
    if (System.getProperty("update") != null && !PngPicture.note(PICTURE).equals(source)) {
      Path page = Files.writeString(folder.resolve("page.html"), html);
      PngPicture.write(drawn(page, folder), source, PICTURE);
    }
    assertThat(PngPicture.note(PICTURE))
        .as("docs/page.png is of an older page: scripts/pictures draws it")
        .isEqualTo(source);
    BufferedImage picture = ImageIO.read(PICTURE.toFile());
    assertThat(picture.getWidth()).isEqualTo(WIDTH);
    assertThat(Files.size(PICTURE)).isLessThan(60_000);
  }

  private static BufferedImage drawn(Path page, Path folder) throws Exception {
    try (Chromium browser = Chromium.in(folder)) {
      Chromium.Tab tab = browser.tab();
      tab.command(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
      tab.open(page);
      String data = tab.command("Page.captureScreenshot", Map.of()).get("data").getAsString();
      return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
    }
  }

  private static String sha256(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
