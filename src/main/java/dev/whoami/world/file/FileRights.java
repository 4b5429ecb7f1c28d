package dev.whoami.world.file;

/** What a user may do with a file or a folder that is open, by its owner and mode. */
public interface FileRights {
  /** Whether the kernel decides as it would for that user, so that nothing is left to judge. */
  boolean areOfKernel();

  /** Whether it is this user's own. */
  boolean own(OwnerAndMode file);

  boolean mayRead(OwnerAndMode file);

  /** Whether names in this folder may be used. */
  boolean maySearch(OwnerAndMode folder);

  /** Whether a file may be taken from its owner, and a link followed that is of its owner. */
  default boolean trustOwner(OwnerAndMode file) {
    return true;
  }

  /** Whether a link is not followed that somebody else can have made. */
  default boolean judgeLinks() {
    return false;
  }

  /** Whether no one else can put a link of this folder in place of another one. */
  default boolean trustFolder(OwnerAndMode folder) {
    return true;
  }
}
