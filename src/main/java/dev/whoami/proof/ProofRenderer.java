package dev.whoami.proof;

import dev.whoami.report.writer.RenderOptions;

/** Writes a proof down. */
interface ProofRenderer {
  String render(Proof proof, RenderOptions options);
}
