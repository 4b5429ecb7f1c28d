package dev.whoami.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  private static final String METADATA = "http://169.254.170.2/v4/0123";
  private static final String TASK = "\"TaskARN\":\"arn:aws:ecs:us-west-2:111122223333:task/p/77\"";

  private final FakeSurroundings here = new FakeSurroundings();

  @ParameterizedTest
  @CsvSource({
    "AWS_LAMBDA_FUNCTION_NAME, f, LAMBDA",
    "AWS_EXECUTION_ENV, AWS_Lambda_java17, LAMBDA",
    "AWS_EXECUTION_ENV, AWS_ECS_FARGATE, ECS_FARGATE",
    "AWS_EXECUTION_ENV, AWS_ECS_EC2, ECS_EC2",
    "AWS_EXECUTION_ENV, AWS_ECS_MANAGED_INSTANCES, ECS_MANAGED_INSTANCES",
    "AWS_EXECUTION_ENV, CloudShell, CLOUDSHELL",
    "AWS_GG_NUCLEUS_DOMAIN_SOCKET_FILEPATH_FOR_COMPONENT, /greengrass/v2/ipc.socket, GREENGRASS",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI, http://localhost:1/2016-11-01/credentialprovider/,"
        + " GREENGRASS",
    "ECS_CONTAINER_METADATA_URI, http://h/v3/1, ECS_EC2",
    "KUBERNETES_SERVICE_HOST, 10.0.0.1, KUBERNETES",
    "HOSTNAME, h, UNKNOWN",
    "AWS_EXECUTION_ENV, something-else, UNKNOWN"
  })
  void aVariableNamesThePlatform(String name, String value, Platform platform) {
    here.env(name, value);
    assertThat(place().platform()).isEqualTo(platform);
    assertThat(place().because()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/proc/self/cgroup, 0::/ecs/77/88, ECS_EC2",
    "/proc/self/cgroup, 1:name=systemd:/docker/88, CONTAINER",
    "/proc/self/cgroup, 0::/, UNKNOWN",
    "/.dockerenv, x, CONTAINER",
    "/opt/ml/metadata/resource-metadata.json, {}, SAGEMAKER",
    "/opt/ml/config/processingjobconfig.json, {}, SAGEMAKER",
    "/sys/hypervisor/uuid, ec2e1916, EC2",
    "/sys/devices/virtual/dmi/id/board_asset_tag, i-0abc, EC2",
    "/var/run/secrets/kubernetes.io/serviceaccount/namespace, shop, KUBERNETES"
  })
  void aFileNamesThePlatform(String path, String text, Platform platform) {
    here.file(path, text);
    assertThat(place().platform()).isEqualTo(platform);
  }

  /** CodeBuild runs its builds as tasks of ECS, in an account of its own. */
  @Test
  void aBuildIsNoTaskAlthoughItHasATasksVariables() {
    here.env("AWS_EXECUTION_ENV", "AWS_ECS_EC2")
        .env("ECS_CONTAINER_METADATA_URI", "http://169.254.170.2/v3/0123")
        .env("CODEBUILD_BUILD_ID", "app-build:b1e6661e-e4f2-4156-9ab9-82a19c0d3e57")
        .env("CODEBUILD_SRC_DIR", "/codebuild/output/src0123/src");
    assertThat(place().platform()).isEqualTo(Platform.CODEBUILD);
    assertThat(place().workload()).contains("app-build");
    assertThat(place().task()).isEmpty();
  }

  @Test
  void anImageThatKeptTheIdOfItsBuildIsNoBuild() {
    here.env("CODEBUILD_BUILD_ID", "app-build:b1e6661e-e4f2-4156-9ab9-82a19c0d3e57")
        .env("AWS_EXECUTION_ENV", "AWS_ECS_FARGATE");
    assertThat(place().platform()).isEqualTo(Platform.ECS_FARGATE);
  }

  @Test
  void aTrainingJobIsOfSageMaker() {
    here.env("TRAINING_JOB_NAME", "xgboost-1")
        .env("TRAINING_JOB_ARN", "arn:aws:sagemaker:us-west-2:111122223333:training-job/xgboost-1");
    assertThat(place().platform()).isEqualTo(Platform.SAGEMAKER);
    assertThat(place().workload()).contains("xgboost-1");
  }

  @Test
  void aPodWithEksVariablesIsOnEks() {
    here.env("KUBERNETES_SERVICE_HOST", "10.0.0.1")
        .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://169.254.170.23/v1/credentials");
    assertThat(place().platform()).isEqualTo(Platform.EKS);
  }

  @ParameterizedTest
  @CsvSource({
    "https://oidc.eks.eu-central-1.amazonaws.com/id/7C1D0E8F, EKS",
    "https://oidc-eks.us-east-1.api.aws/id/7C1D0E8F, EKS",
    "https://oidc.eks.cn-north-1.amazonaws.com.cn/id/7C1D0E8F, EKS",
    "https://oidc.eks.us-gov-west-1.amazonaws.com/id/7C1D0E8F, EKS",
    "https://kubernetes.default.svc.cluster.local, KUBERNETES",
    "https://my-kops-store.s3.us-east-1.amazonaws.com/cluster, KUBERNETES",
    "https://oidc.eks.us-east-1.amazonaws.com.example/id/7C1D0E8F, KUBERNETES",
    "kubernetes/serviceaccount, KUBERNETES"
  })
  void theIssuerOfItsTokensTellsEks(String issuer, Platform platform) {
    here.file("/var/run/secrets/kubernetes.io/serviceaccount/namespace", "shop")
        .file("/var/run/secrets/kubernetes.io/serviceaccount/token", token(issuer))
        .file("/sys/devices/virtual/dmi/id/board_asset_tag", "i-0a9c1d7e3b5f2486d");
    assertThat(place().platform()).isEqualTo(platform);
  }

  /** The webhook of IRSA, which mounts tokens there, runs in clusters of every kind. */
  @Test
  void neitherTheHardwareOfEc2NorThePathOfATokenProvesEks() {
    here.env("KUBERNETES_SERVICE_HOST", "10.0.0.1")
        .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/var/run/secrets/eks.amazonaws.com/token")
        .file("/sys/devices/virtual/dmi/id/board_asset_tag", "i-0a9c1d7e3b5f2486d");
    assertThat(place().platform()).isEqualTo(Platform.KUBERNETES);
  }

  private static String token(String issuer) {
    String payload = "{\"iss\":\"" + issuer + "\",\"sub\":\"system:serviceaccount:shop:orders\"}";
    return "e30." + Base64.getUrlEncoder().encodeToString(payload.getBytes(UTF_8)) + ".c2ln";
  }

  @Test
  void theTaskMetadataTellsTheService() {
    task(200, "{" + TASK + ",\"ServiceName\":\"orders-service\"}");
    assertThat(place().task().flatMap(Task::service)).contains("orders-service");
  }

  @ParameterizedTest
  @CsvSource({
    "FARGATE, ECS_FARGATE",
    "MANAGED_INSTANCES, ECS_MANAGED_INSTANCES",
    "EXTERNAL, ECS_EXTERNAL",
    "EC2, ECS_EC2",
    "MOON, ECS_EC2"
  })
  void theTaskMetadataNamesTheLaunchType(String told, Platform platform) {
    task(200, "{" + TASK + ",\"LaunchType\":\"" + told + "\"}");
    assertThat(place().platform()).isEqualTo(platform);
    assertThat(place().task().map(Task::id)).contains("77");
  }

  @Test
  void aTaskTellsItsNamesAndNotWhatIsOfAnotherType() {
    task(
        200,
        "{"
            + TASK
            + ",\"Cluster\":\"arn:aws:ecs:us-west-2:111122223333:cluster/prod\",\"Family\":7,"
            + "\"Revision\":\"3\"}");
    Task task = place().task().orElseThrow();
    assertThat(task.cluster()).contains("prod");
    assertThat(task.family()).isEmpty();
    assertThat(task.revision()).contains("3");
    assertThat(task.launchType()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"TaskARN\":1}", "{\"TaskARN\":\"no\"}", "{", "\0"})
  void metadataThatIsNoneLeavesTheTaskUnknown(String body) {
    task(200, body);
    assertThat(place().task()).isEmpty();
    assertThat(place().platform()).isEqualTo(Platform.ECS_EC2);
  }

  @Test
  void version3IsAskedWhereVersion4DoesNotAnswer() {
    here.env("ECS_CONTAINER_METADATA_URI_V4", METADATA)
        .env("ECS_CONTAINER_METADATA_URI", "http://169.254.170.2/v3/1")
        .reply("GET " + METADATA + "/task", HttpReply.Ending.REFUSED)
        .reply("GET http://169.254.170.2/v3/1/task", 200, "{" + TASK + "}");
    assertThat(place().task()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not an address", "::", "http://[", "relative"})
  void anAddressThatIsNoneIsNoReasonToCrash(String uri) {
    here.env("ECS_CONTAINER_METADATA_URI_V4", uri);
    assertThat(place().task()).isEmpty();
  }

  @Test
  void aVariableThatPid1HasAndThisProcessLacksIsLost() {
    processes();
    here.file("/proc/1/environ", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2/x\0AWS_ROLE_ARN= \0");
    ParentProcesses ancestry = place().ancestry();
    assertThat(ancestry.lostNames()).containsExactly("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    assertThat(ancestry.pid()).isEqualTo(1);
  }

  @Test
  void aVariableThatThisProcessHasTooIsNotLost() {
    processes();
    here.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/x")
        .file("/proc/1/environ", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2/x\0");
    assertThat(place().ancestry().hasLost()).isFalse();
  }

  @Test
  void aParentInBetweenCanBeTheOneThatHasIt() {
    processes();
    here.file("/proc/1/environ", "A=1\0").file("/proc/5/environ", "AWS_ROLE_ARN=arn\0");
    assertThat(place().ancestry().pid()).isEqualTo(5);
  }

  @Test
  void aPid1ThatCannotBeReadIsNotSilent() {
    processes();
    here.noFile("/proc/1/environ", Reading.Status.DENIED);
    assertThat(place().ancestry().top()).isEqualTo(ParentProcesses.Top.UNREADABLE);
    assertThat(place().ancestry().hasLost()).isFalse();
  }

  /** A title over it, as of nginx, and an "exec env -i" in the entry point of the image. */
  @ParameterizedTest
  @CsvSource({
    "ECS_CONTAINER_METADATA_URI_V4=http://169.254.170.2/v4/1, TELLS",
    "ECS_CONTAINER_METADATA_URI=http://169.254.170.2/v3/1, TELLS",
    "PATH=/bin, CLEANED",
    "'', CLEANED",
    "ss (/etc/php-fpm.conf), OVERWRITTEN"
  })
  void thatPid1LacksAVariableTellsOnlyWhereEcsGaveItItsOwn(
      String environ, ParentProcesses.Top top) {
    processes();
    here.file("/proc/1/environ", environ);
    assertThat(place().ancestry().top()).isEqualTo(top);
  }

  @Test
  void aCircleOfParentsEnds() {
    here.file("/proc/self/status", "Pid:\t7\nPPid:\t5\n").file("/proc/5/status", "PPid:\t5\n");
    assertThat(place().ancestry().hasLost()).isFalse();
  }

  @Test
  void thePlatformOfPid1IsThatOfAShellThatLostItsVariables() {
    processes();
    here.file("/proc/1/environ", "AWS_EXECUTION_ENV=AWS_ECS_FARGATE\0");
    assertThat(place().platform()).isEqualTo(Platform.ECS_FARGATE);
    assertThat(place().launchType()).contains(LaunchType.FARGATE);
  }

  private void processes() {
    here.file("/proc/self/status", "Name:\tjava\nPid:\t7\nPPid:\t5\n")
        .file("/proc/5/status", "Name:\tsh\nPid:\t5\nPPid:\t1\n");
  }

  private void task(int status, String body) {
    here.env("ECS_CONTAINER_METADATA_URI_V4", METADATA)
        .reply("GET " + METADATA + "/task", status, body);
  }

  private Place place() {
    return Place.observe(new Witness(here));
  }
}
