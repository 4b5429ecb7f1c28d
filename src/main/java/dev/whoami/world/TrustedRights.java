package dev.whoami.world;

import dev.whoami.world.file.FileRights;
import dev.whoami.world.file.OwnerAndMode;

/**
 * The rule for the files of another user, if whoami may read more than the process that it
 * inspects. Three questions decide about a file, and each is asked about the open file:
 *
 * <ol>
 *   <li>May the process read it? Owner, group and mode of the file and of each folder on its path
 *       decide ({@link ReadRights}). Otherwise the file is denied: root sends nothing that the user
 *       of the process could not have sent.
 *   <li>Is the file sent unchanged, like a token? Or does it decide what is sent and where, like
 *       {@code web_identity_token_file} and {@code endpoint_url} in the profile files? Then its
 *       owner must be one of the {@link TrustedOwners}, and no other user can have made a link to
 *       it. The process may have read the file long ago, or may never read it. So another user's
 *       file could make whoami send what the process does not send.
 *   <li>Any other file is evidence, whoever owns it: a site file or a key store of Hadoop, the
 *       configuration of a program, a jar. Nothing in it decides where a request goes, and images
 *       often keep the owner that the files had where they were packed.
 * </ol>
 *
 * <p>This class is the second question. A root process with all rights trusts every owner, but not
 * every link. If whoami may read no more than the process, the kernel decides.
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

  /** If whoami has no more rights than the process, the kernel decides about links correctly. */
  @Override
  public boolean judgeLinks() {
    return rights.areFewerThanOwn();
  }

  @Override
  public boolean trustFolder(OwnerAndMode folder) {
    return owners.contain(folder.user()) && !folder.isForOthersToChange();
  }
}
