"""The settings in which each Hadoop is tried, and who its S3A is there by the facts.

The facts come from Hadoop's and the SDK's sources: before 3.3.0 nobody asks the container's
endpoint, SDKs before 1.11.678 know no IMDSv2, and those before 1.12.746 take no Pod Identity.
"""

from dataclasses import dataclass

WORLDS = {
    "ecs-task-role": ["task=EC2", "container=HEALTHY", "instance=V1_AND_V2"],
    "ecs-no-role": ["task=EC2", "instance=V1_AND_V2"],
    "fargate-task-role": ["task=FARGATE", "container=HEALTHY", "instance=BLACKHOLE"],
    "fargate-no-role": ["task=FARGATE", "instance=BLACKHOLE"],
    "imdsv2-only": ["task=EC2", "instance=V2_ONLY"],
    "pod-identity": ["kubernetes=POD", "podIdentity=HEALTHY", "instance=V1_AND_V2"],
}
THIN = ["ecs-task-role", "fargate-task-role", "pod-identity"]

_OLD = ["HOST", "HOST", "nothing", "nothing", "nothing", "HOST"]
_NEW = ["TASK", "HOST", "TASK", "nothing", "HOST", "POD"]
EXPECTED = {
    "2.7.7": _OLD,
    "2.8.5": _OLD,
    "2.10.2": _OLD,
    "3.1.4": _OLD,
    "3.2.4": ["HOST", "HOST", "nothing", "nothing", "HOST", "HOST"],
    "3.3.6": ["TASK", "HOST", "TASK", "nothing", "HOST", "nothing"],
    "3.4.3": _NEW,
    "3.5.0": _NEW,
}


@dataclass(frozen=True)
class Setting:
    """A world, by its name."""

    name: str

    @property
    def words(self):
        return ["env:AWS_REGION=us-west-2", *WORLDS[self.name]]

    def expected_of(self, version):
        return EXPECTED[version][list(WORLDS).index(self.name)]


def chosen(names):
    wrong = [each for each in names if each not in WORLDS]
    if wrong:
        raise ValueError(f"no setting {', '.join(wrong)}. There are: {', '.join(WORLDS)}")
    return [Setting(each) for each in names]
