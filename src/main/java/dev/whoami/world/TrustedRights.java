package dev.whoami.world;

import dev.whoami.world.file.FileRights;
import dev.whoami.world.file.OwnerAndMode;

/**
 * The rights of a process to a file that holds a token, which is sent where the settings of the
 * process say. Root, who could read every file, takes none of another owner than the process may
 * trust, and follows no link that somebody else can have made. A process of root with all rights
 * reads whatever owner's file it names.
 */
final class TrustedRights implements FileRights {
  private final ReadRights rights;
  private final TrustedOwners owners;

  TrustedRights(ReadRights rights, TrustedOwners owners) {
    this.rights = rights;
    this.owners = owners;
  }

  @Override
  public boolean areOfKernel() {
    return rights.areOfKernel();
  }

  @Override
  public boolean own(OwnerAndMode file) {
    return rights.own(file);
  }

  @Override
  public boolean mayRead(OwnerAndMode file) {
    return rights.mayRead(file);
  }

  @Override
  public boolean maySearch(OwnerAndMode folder) {
    return rights.maySearch(folder);
  }

  @Override
  public boolean trustOwner(OwnerAndMode file) {
    return owners.contain(file.user());
  }

  /** Without more rights than the process, the kernel decides about links as it does for that. */
  @Override
  public boolean judgeLinks() {
    return rights.areFewerThanOwn();
  }

  @Override
  public boolean trustFolder(OwnerAndMode folder) {
    return owners.contain(folder.user()) && !folder.isForOthersToChange();
  }
}
