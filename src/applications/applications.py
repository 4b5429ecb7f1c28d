"""The applications: what each is, in which world it runs, and who it has to be there."""

from dataclasses import dataclass, field, replace

import agent
from making import V2_PARTS, Flume, Go, Node, OnJava, Python, Shaded, SpringBoot, sdk_v1, sdk_v2

TASK = ["task=EC2", "container=HEALTHY", "instance=V2_ONLY", "env:AWS_REGION=us-west-2"]
POD = ["kubernetes=POD", "env:AWS_REGION=us-west-2"]
POD_IDENTITY = ["podIdentity=HEALTHY", "instance=V2_ONLY", *POD]
IRSA = ["webIdentity=HEALTHY", "instance=HOP_LIMIT", *POD]
TASK_ROLE = "app-task-role"

# How a container starts its application, which is "$@".
ALONE = 'exec "$@"'
AS_OTHER_USER = 'exec setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/nowhere "$@"'
IN_OTHER_FILES = """\
unshare --mount sh -c '
  mount -t tmpfs tmpfs /srv && cp -r /mnt/app /mnt/trust /srv && mount --move /srv /mnt && exec "$@"
' sh "$@" & wait $!; exit $?"""

V2 = "2.41.30"
# 2.21.26 is the first that knows EKS Pod Identity, 2.22 the first that chooses an HTTP client.
OLD_V2 = "2.20.162"
V1 = "1.12.797"
JS = "3.1174.0"
SHADED = "shaded.awssdk"
BOOT = "org.springframework.boot.loader"
FEW = 9
MANY = 99


@dataclass(frozen=True)
class Application:
    name: str
    kind: object
    # As which it is diagnosed.
    client: str
    # What has to be found in it: each library with its version, None where it tells none.
    libraries: dict
    world: list = field(default_factory=lambda: TASK)
    # The role that it has, None where it finds nobody.
    role: str = TASK_ROLE
    # Whom attach has to ask, each "CLIENT PACKAGE"; of a JVM alone.
    trials: list = field(default_factory=list)
    # What a diagnosis through its eyes has to say.
    codes: tuple = ()
    # The form of the names of classes that it loads meanwhile, or Hadoop as it is asked.
    loads: str = ""
    start: str = ALONE
    # Of its own, by which it is attached to as well.
    jre: str = ""
    # How often it is attached to once more.
    again: int = FEW
    # Needs nothing but Maven artifacts, and few of them.
    is_thin: bool = False


def of_v2(name, kind, version=V2, package="software.amazon.awssdk"):
    client = "aws-sdk-java-v2"
    return Application(name, kind, client, {"auth": version}, trials=[f"{client} {package}"])


def of_java(version):
    kind = OnJava(version, sdk_v2(V2, *V2_PARTS))
    return replace(of_v2(f"SDK for Java 2 on Java {version}", kind), jre=OnJava.JRE)


USUAL = of_v2("SDK for Java 2", sdk_v2(V2, *V2_PARTS))
PYTHON = Application("Python", Python(), "boto3", {"boto3": None})
ALL = [
    replace(
        of_v2("SDK for Java 2 before Pod Identity", sdk_v2(OLD_V2, *V2_PARTS), OLD_V2),
        world=POD_IDENTITY,
        role="eksNodeRole",
        codes=("WHO701",),
        is_thin=True,
    ),
    replace(
        of_v2("SDK for Java 2 without sts", sdk_v2(V2, "auth", "url-connection-client")),
        world=IRSA,
        role=None,
        codes=("WHO406",),
        is_thin=True,
    ),
    replace(
        of_v2("SDK for Java 2 with Apache's client", sdk_v2(V2, "auth", "sts", "apache-client")),
        world=IRSA,
        role="app-irsa-role",
        # Of its own, when a connection has been idle for a minute.
        loads=r"org\.apache\.http\.pool\.",
    ),
    replace(
        of_v2(
            "SDK for Java 2 with two HTTP clients",
            sdk_v2(OLD_V2, *V2_PARTS, "apache-client", program="SdkV2WithoutSts"),
            OLD_V2,
        ),
        world=IRSA,
        role=None,
        codes=("WHO407",),
    ),
    Application(
        "SDK for Java 1",
        sdk_v1(V1),
        "aws-sdk-java-v1",
        {"aws-java-sdk-core": V1},
        trials=["aws-sdk-java-v1 com.amazonaws"],
        codes=("WHO704",),
        # As above.
        loads=r"org\.apache\.http\.pool\.",
        again=MANY,
        is_thin=True,
    ),
    replace(
        of_v2("Spring Boot 3", SpringBoot("3.5.7", f"{BOOT}.launch", V2)), again=MANY, is_thin=True
    ),
    of_v2("Spring Boot 2", SpringBoot("2.7.18", BOOT, V2)),
    replace(of_v2("shaded SDK for Java 2", Shaded(SHADED, V2), package=SHADED), is_thin=True),
    replace(USUAL, name="SDK for Java 2 of another user", start=AS_OTHER_USER),
    replace(USUAL, name="SDK for Java 2 in other mounts", start=IN_OTHER_FILES),
    of_java(8),
    of_java(11),
    Application(
        "Flume with Hadoop 2.10",
        Flume(),
        "aws-sdk-java-v1",
        {
            "flume-ng-core": agent.FLUME,
            "hadoop-aws": agent.HADOOP.version,
            "aws-java-sdk-core": agent.SDK,
        },
        trials=["aws-sdk-java-v1 com.amazonaws", "hadoop-s3a org.apache.hadoop"],
        loads=r"org\.apache\.(flume|hadoop|http)\.",
        again=MANY,
    ),
    PYTHON,
    replace(PYTHON, name="Python of another user", start=AS_OTHER_USER),
    replace(PYTHON, name="Python in other mounts", start=IN_OTHER_FILES),
    Application("Node", Node(JS), "aws-sdk-js-v3", {"@aws-sdk/client-sts": JS}),
    Application(
        "Go 2",
        Go("v2", "golang-github-aws-aws-sdk-go-v2-dev"),
        "aws-sdk-go-v2",
        {"github.com/aws/aws-sdk-go-v2": None},
    ),
    Application(
        "Go 1, stripped",
        Go("v1", "golang-github-aws-aws-sdk-go-dev", is_stripped=True),
        "aws-sdk-go-v1",
        {"github.com/aws/aws-sdk-go": None},
    ),
]
