package dev.whoami.world.recording;

import dev.whoami.world.file.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The result of reading a file, and the encoding. */
final class RecordedFile {
  private final Reading reading;
  private final Charset charset;

  RecordedFile(Reading reading, Charset charset) {
    this.reading = reading;
    this.charset = charset;
  }

  Reading reading() {
    return reading;
  }

  Charset charset() {
    return charset;
  }

  /** Whether each of its characters is one byte. */
  boolean isOfBytes() {
    return charset.equals(StandardCharsets.ISO_8859_1);
  }
}
