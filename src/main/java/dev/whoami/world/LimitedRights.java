package dev.whoami.world;

import dev.whoami.world.file.FileRights;
import dev.whoami.world.file.OwnerAndMode;

/** The rights of one process, without those that a second process does not have as well. */
final class LimitedRights implements FileRights {
  private final FileRights rights;
  private final FileRights limit;

  /** The first process decides which files and links to trust. */
  LimitedRights(FileRights rights, FileRights limit) {
    this.rights = rights;
    this.limit = limit;
  }

  @Override
  public boolean areOfKernel() {
    return rights.areOfKernel() && limit.areOfKernel();
  }

  @Override
  public boolean own(OwnerAndMode file) {
    return rights.own(file) && limit.own(file);
  }

  @Override
  public boolean mayRead(OwnerAndMode file) {
    return rights.mayRead(file) && limit.mayRead(file);
  }

  @Override
  public boolean maySearch(OwnerAndMode folder) {
    return rights.maySearch(folder) && limit.maySearch(folder);
  }

  @Override
  public boolean trustOwner(OwnerAndMode file) {
    return rights.trustOwner(file);
  }

  @Override
  public boolean judgeLinks() {
    return rights.judgeLinks();
  }

  @Override
  public boolean trustFolder(OwnerAndMode folder) {
    return rights.trustFolder(folder);
  }
}
