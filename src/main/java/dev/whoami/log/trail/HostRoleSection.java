package dev.whoami.log.trail;

import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The section about calls with a host's role, those of containers first. */
public final class HostRoleSection {
  private static final int MOST = 10;
  private static final List<RequestSource> ORDER =
      Collections.unmodifiableList(
          Arrays.asList(RequestSource.CONTAINER, RequestSource.PROGRAM, RequestSource.AGENT));

  private final UnaryOperator<String> mask;
  private final TextWriter lines;

  private HostRoleSection(UnaryOperator<String> mask, TextWriter lines) {
    this.mask = mask;
    this.lines = lines;
  }

  /** Writes nothing if there are none. */
  public static void write(
      HostRoleUses uses, RenderOptions options, UnaryOperator<String> mask, TextWriter lines) {
    List<Map.Entry<HostRoleUse, UseCount>> rows = new ArrayList<>();
    for (RequestSource source : ORDER) {
      uses.all().entrySet().stream()
          .filter(it -> it.getKey().source() == source)
          .forEach(rows::add);
    }
    if (rows.isEmpty()) {
      return;
    }
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "Who used the Host Role"));
    HostRoleSection section = new HostRoleSection(mask, lines);
    rows.stream().limit(MOST).forEach(it -> section.row(it.getKey(), it.getValue()));
    if (rows.size() > MOST) {
      lines.blank();
      lines.wrapped(
          "  ", TextWriter.counted(rows.size() - MOST, "more row") + " in --format json.");
    }
  }

  private void row(HostRoleUse use, UseCount count) {
    lines.blank();
    String client = UseText.client(use);
    lines.wrapped(
        "  ",
        UseText.shown(use.call())
            + " by "
            + use.source().words()
            + (client.isEmpty() ? "" : ", " + client)
            + ": "
            + TextWriter.counted(count.requests(), "time")
            + UseText.span(count)
            + (use.error().isEmpty() ? "" : ", " + UseText.shown(use.error()))
            + ".");
    lines.wrapped(
        "    ",
        mask.apply(UseText.shown(use.role()))
            + " of "
            + UseText.shown(use.instance())
            + (use.assumedRole().isEmpty()
                ? ""
                : ", which assumed the role " + mask.apply(UseText.shown(use.assumedRole()))));
  }
}
