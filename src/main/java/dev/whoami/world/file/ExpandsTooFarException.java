package dev.whoami.world.file;

import java.io.IOException;

/** A small file was compressed several times, and its content is far larger than any log. */
public final class ExpandsTooFarException extends IOException {
  private static final long serialVersionUID = 1;

  ExpandsTooFarException() {
    super("expands too far");
  }
}
