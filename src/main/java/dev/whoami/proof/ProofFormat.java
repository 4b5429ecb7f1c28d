package dev.whoami.proof;

import dev.whoami.report.writer.RenderOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The output formats of a proof. */
public enum ProofFormat {
  TEXT(new ProofText()),
  JSON(new ProofJson()),
  JUNIT(new ProofJUnit());

  private final ProofRenderer renderer;

  ProofFormat(ProofRenderer renderer) {
    this.renderer = renderer;
  }

  public String render(Proof proof, RenderOptions options) {
    return renderer.render(proof, options);
  }

  public static Optional<ProofFormat> named(String name) {
    return Arrays.stream(values()).filter(it -> it.word().equals(name)).findFirst();
  }

  /** The names of the formats on the command line. */
  public static List<String> names() {
    return Arrays.stream(values()).map(ProofFormat::word).collect(Collectors.toList());
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
