package dev.whoami.world.file;

/** What a user may do with an open file or folder, by its owner and mode. */
public interface FileRights {
  /**
   * Whether the kernel already decides as it would for that user, so that nothing is left to check.
   */
  boolean areOfKernel();

  /** Whether it belongs to this user. */
  boolean own(OwnerAndMode file);

  boolean mayRead(OwnerAndMode file);

  /** Whether names in this folder may be used. */
  boolean maySearch(OwnerAndMode folder);

  /** Whether to trust a file because of its owner, and to follow a link of its owner. */
  default boolean trustOwner(OwnerAndMode file) {
    return true;
  }

  /** Whether to refuse a link that another user can have made. */
  default boolean judgeLinks() {
    return false;
  }

  /** Whether no other user can replace a link in this folder. */
  default boolean trustFolder(OwnerAndMode folder) {
    return true;
  }
}
