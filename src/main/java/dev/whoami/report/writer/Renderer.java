package dev.whoami.report.writer;

import dev.whoami.diagnosis.Diagnosis;

/** Writes a diagnosis down. */
public interface Renderer {
  /** The whole text, ending in a line break; {@code sections} guards each part against a crash. */
  String render(Diagnosis diagnosis, RenderOptions options, Sections sections);
}
