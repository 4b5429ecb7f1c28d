package dev.whoami.report.html;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.Resource;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The contrast of what stands on what, in both schemes.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, level AA</a>
 */
class PageColorsTest {
  private static final Pattern COLOR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "ink, ground",
    "ink, card",
    "ink, sunk",
    "ink, bad-card",
    "ink, doubt-card",
    "ink, good-card",
    "faint, ground",
    "faint, card",
    "faint, bad-card",
    "faint, doubt-card",
    "faint, good-card",
    "way, card",
    "bad, card",
    "doubt, card",
    "note, card",
    "bad, bad-card",
    "doubt, doubt-card",
    "good, good-card"
  })
  void aTextCanBeRead(String text, String ground) {
    assertThat(contrast(light(), text, ground)).as("light").isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(dark(), text, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({"rest, card", "on, bad", "on, doubt", "on, good", "on, way"})
  void aSignCanBeSeen(String sign, String ground) {
    assertThat(contrast(light(), sign, ground)).as("light").isGreaterThanOrEqualTo(3);
    assertThat(contrast(dark(), sign, ground)).as("dark").isGreaterThanOrEqualTo(3);
  }

  private static Map<String, String> light() {
    return colors(Resource.text(HtmlReport.class, "page.css").split("@media", 2)[0]);
  }

  private static Map<String, String> dark() {
    return colors(Resource.text(HtmlReport.class, "page.css").split("@media", 3)[1]);
  }

  private static Map<String, String> colors(String css) {
    Map<String, String> colors = new TreeMap<>();
    Matcher each = COLOR.matcher(css);
    while (each.find()) {
      colors.put(each.group(1), each.group(2));
    }
    assertThat(colors).hasSize(16);
    return colors;
  }

  private static double contrast(Map<String, String> colors, String one, String other) {
    double a = luminance(requireNonNull(colors.get(one)));
    double b = luminance(requireNonNull(colors.get(other)));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String color) {
    return 0.2126 * part(color, 1) + 0.7152 * part(color, 3) + 0.0722 * part(color, 5);
  }

  private static double part(String color, int at) {
    double part = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
