package dev.whoami.client.behavior;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files in which a client reads the settings of the instance metadata. Some clients know only
 * the switch of IMDSv1, or no setting.
 */
public final class ImdsFiles {
  private final @Nullable FileSearch address;
  private final @Nullable FileSearch ofSwitch;
  private final boolean onlyIfLoaded;

  private ImdsFiles(
      @Nullable FileSearch address, @Nullable FileSearch ofSwitch, boolean onlyIfLoaded) {
    this.address = address;
    this.ofSwitch = ofSwitch;
    this.onlyIfLoaded = onlyIfLoaded;
  }

  public static ImdsFiles none() {
    return new ImdsFiles(null, null, false);
  }

  /** All settings in the same files. */
  public static ImdsFiles of(FileSearch all) {
    return new ImdsFiles(all, all, false);
  }

  /** The address in the first search, the switch of IMDSv1 in the second. */
  public static ImdsFiles of(FileSearch address, FileSearch ofSwitch) {
    return new ImdsFiles(address, ofSwitch, false);
  }

  /** Only the switch of IMDSv1. */
  public static ImdsFiles ofSwitch(FileSearch files) {
    return new ImdsFiles(null, files, false);
  }

  /** The same files if AWS_SDK_LOAD_CONFIG is set, otherwise none. */
  public ImdsFiles onlyIfLoaded() {
    return new ImdsFiles(address, ofSwitch, true);
  }

  /** The files with the address; empty if the client reads it in no file. */
  public Optional<FileSearch> address(boolean loadsConfig) {
    return Optional.ofNullable(address).filter(it -> loadsConfig || !onlyIfLoaded);
  }

  /** The files with the switch of IMDSv1; empty if the client reads it in no file. */
  public Optional<FileSearch> ofSwitch(boolean loadsConfig) {
    return Optional.ofNullable(ofSwitch).filter(it -> loadsConfig || !onlyIfLoaded);
  }
}
