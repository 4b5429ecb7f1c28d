package dev.whoami.world;

import dev.whoami.world.file.FileRights;
import dev.whoami.world.file.OwnerAndMode;

/**
 * The rule for the files of another user, where whoami may read more than the process that it
 * inspects. Three questions decide about a file, all of them asked of the file that is open:
 *
 * <ol>
 *   <li>May the process read it? Owner, group and mode say so, of the file and of each folder on
 *       the way ({@link ReadRights}). Otherwise the file is denied: root sends nothing that the
 *       user of the process could not have sent.
 *   <li>Is the file sent as it is, as a token is, or does it say what is sent and where, as the
 *       profile files do with {@code web_identity_token_file} and {@code endpoint_url}? Then its
 *       owner must be one of the {@link TrustedOwners}, and no one else can have made a link to it.
 *       The process may have read the file long ago, or never will, so that a file which somebody
 *       else put there would have whoami send what the process does not send.
 *   <li>Any other file, such as a site file or a key store of Hadoop, the configuration of a
 *       program or a jar, is evidence, whoever owns it: nothing in it decides where a request goes,
 *       and images often keep the owner that the files had where they were packed.
 * </ol>
 *
 * <p>This class is the second question. A process of root with all rights has every owner's files,
 * and is held to the links. Where whoami may read no more than the process, the kernel decides.
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
