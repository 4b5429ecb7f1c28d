package dev.whoami.world.output;

import dev.whoami.world.file.LinkRefusedException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be written, as a message says it. */
final class WriteFailure {
  private WriteFailure() {}

  /**
   * One clause. {@code noFolder} is the text for a missing folder, {@code denied} for a folder in
   * which this user may not write.
   */
  static String reason(Exception failed, String noFolder, String denied) {
    if (failed instanceof LinkRefusedException) {
      LinkRefusedException refused = (LinkRefusedException) failed;
      return refused.getFile() + " " + refused.getReason();
    }
    if (failed instanceof NoSuchFileException) {
      return noFolder;
    }
    if (failed instanceof AccessDeniedException) {
      return denied;
    }
    String reason =
        failed instanceof FileSystemException
            ? ((FileSystemException) failed).getReason()
            : failed.getMessage();
    return reason == null ? failed.getClass().getSimpleName() : reason;
  }
}
