package dev.whoami.proof;

import dev.whoami.report.writer.RenderOptions;

/** Writes a proof in one format. */
interface ProofRenderer {
  String render(Proof proof, RenderOptions options);
}
