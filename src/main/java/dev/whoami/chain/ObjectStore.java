package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.view.ContainerViews;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.ImdsViews;
import dev.whoami.chain.view.KeysView;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.ObjectStoreClient;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;

/**
 * object_store, the Rust crate with which Polars, delta-rs and DataFusion read S3: a choice. It
 * asks only the first source that is configured. First keys in the environment, where half a key
 * pair or a blank key is an error; next a web identity; the RELATIVE_URI; the FULL_URI with a token
 * file, since 0.12.1; finally the instance. A token file that ends in a line break ends the
 * process. STS is asked only by https, at amazonaws.com in every region. It knows neither profiles
 * nor AWS_EC2_METADATA_DISABLED.
 *
 * @see <a href="https://docs.rs/object_store/latest/object_store/aws/struct.AmazonS3Builder.html">
 *     object_store: AmazonS3Builder</a>
 */
final class ObjectStore implements ChainModel {
  @Override
  public String newest() {
    return "0.14.1";
  }

  @Override
  public SessionNaming sessionNaming() {
    return SessionNaming.FIXED;
  }

  @Override
  public String note() {
    return "With AWS_SKIP_SIGNATURE=true, it sends unsigned requests. Only AWS_METADATA_ENDPOINT"
        + " changes the address of the instance metadata.";
  }

  @Override
  public boolean asksDisabledInstance(Version version) {
    return true;
  }

  @Override
  public Chain chain(Version version) {
    Link keys = Link.branch("static", KeysView.inEnvironment(KeyNames.ENVIRONMENT));
    Link web =
        Link.branch(
            "WebIdentityProvider", WebIdentityView.calledForByBoth().by(ObjectStoreClient.PROFILE));
    Link task =
        Link.branchTakingExpired(
            "TaskCredentialProvider",
            ContainerViews.ofRelativeUriWithRetries(ObjectStoreClient::container));
    Link pod =
        Link.branchTakingExpired(
                "EKSPodCredentialProvider",
                ContainerViews.ofFullUriWithTokenFile(ObjectStoreClient::container))
            .on(Reaction.CRASH, Fault.TOKEN_WITH_NEWLINE);
    Link instance =
        Link.branchTakingExpired(
            "InstanceCredentialProvider",
            new ImdsView(
                ObjectStoreClient.instance(
                    ImdsViews.withoutVariables()
                        .fallingBack(ImdsV1Fallback.NEVER)
                        .repeatingTokenRequest())));
    return version.isBefore("0.12.1")
        ? Chain.of(keys, web, task, instance)
        : Chain.of(keys, web, task, pod, instance);
  }
}
