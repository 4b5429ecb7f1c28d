"""ecs-run: whoami as a task of its own. The script and the AWS CLI are the real ones, ECS and CloudWatch
Logs are python3-moto of Debian, and the task runs in a bare folder."""

import json
import re
import shutil
import subprocess
import time
from pathlib import Path

from cases import Ran, case, require
from moto_cloud import LOCK, REGION, MotoCloud, the_moto
from terminal import Terminal

COPY = "RegisterTaskDefinition"
EXECUTION_ROLE = "arn:aws:iam::111122223333:role/orders-execution"
TASK_ROLE = "arn:aws:iam::111122223333:role/orders"


class Shop:
    """A cluster, and a person who calls ecs-run."""

    def __init__(self, bench, name, program=None, **definition):
        moto = the_moto(bench)
        self.bench, self.name = bench, name
        self.home = bench.folder / "one-off" / name
        shutil.rmtree(self.home, ignore_errors=True)
        (self.home / "tmp").mkdir(parents=True)
        image = bench.image(f"one-off-{name}", java=program is None)
        whoami = image.folder / "usr/bin/whoami"
        whoami.parent.mkdir(parents=True, exist_ok=True)
        if program is None:
            shutil.copy(bench.jar, image.folder / "whoami.jar")
            program = 'exec java -Dwhoami.command="$WHOAMI_COMMAND" -jar /whoami.jar "$@"'
        else:
            program = f'if [ "$1" = --version ]; then echo "whoami 1.2.3"; exit; fi\n{program}'
        whoami.write_text(f"#!/bin/sh\n{program}\n")
        whoami.chmod(0o755)
        with LOCK:
            self.cloud = MotoCloud(moto, name, bench.inside(image), **definition)

    def environment(self):
        return {
            "AWS_ENDPOINT_URL": self.cloud.url,
            "TMPDIR": str(self.home / "tmp"),
            # A test of what is refused is not to wait for what the AWS CLI tries again.
            "AWS_MAX_ATTEMPTS": "1",
        }

    def run(self, *words, of_service=True, yes=True, cluster=True, is_clean=True):
        given = ["--cluster", self.name] if cluster else []
        given += ["--service", "web"] if of_service else []
        given += ["--image", "registry.example.com/whoami:1"]
        given += ["--yes"] if yes else []
        ran = self.bench.run("ecs-run", *given, *words, jar=False, environment=self.environment())
        if is_clean:
            self.is_clean(ran)
        return ran.is_a_message()

    def is_clean(self, ran=""):
        """Nothing runs or stays, here or there."""
        left = self.cloud.left_behind()
        require(not left, f"left behind: {left}\n{ran}")
        files = [each.name for each in (self.home / "tmp").iterdir()]
        require(not files, f"left here: {files}\n{ran}")

    def only(self, action):
        asked = self.cloud.of(action)
        require(len(asked) == 1, f"{action} is not called once: {asked}")
        return asked[0]

    def container(self):
        (container,) = self.only(COPY)["containerDefinitions"]
        return container


@case
def one_off_is_who_the_tasks_of_the_service_are(bench):
    """The real whoami, where ECS refuses Exec: without a task role, on EC2."""
    shop = Shop(bench, "real", executionRoleArn=EXECUTION_ROLE)
    spread = [{"type": "spread", "field": "attribute:ecs.availability-zone"}]
    shop.cloud.service = {"placementStrategy": spread, "platformVersion": "", "placementConstraints": []}
    ran = shop.run("--", "--timeout", "60s").ends_with(1)
    ran.says("Running as the HOST ROLE", "arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/", "WHO101")
    # The first process of a container has all variables, as whoami's own does.
    require("lost on the way" not in ran.out, f"the command of the container loses them: {ran}")
    ran.says("task role       none, as in orders-real:1", "variables       AWS_REGION\n", "of the application: app\n")
    copy, container = shop.only(COPY), shop.container()
    require(re.fullmatch("whoami-run-orders-real-[0-9a-f]{12}", copy["family"]), f"another family: {copy}")
    require("taskRoleArn" not in copy and copy["executionRoleArn"] == EXECUTION_ROLE, f"other roles: {copy}")
    require(copy["networkMode"] == "awsvpc" and copy["requiresCompatibilities"] == ["EC2"], f"{copy}")
    # The second is what the report says is to be typed for more.
    called = f"{bench.scripts}/ecs-run --cluster real --service web --image registry.example.com/whoami:1 --yes --"
    given = [{"name": "AWS_REGION", "value": REGION}, {"name": "WHOAMI_COMMAND", "value": called}]
    require(container["environment"] == given, f"{container}")
    ran.says("ecs-run --cluster real", "explain WHO101")
    want = {"awslogs-group": "/ecs/real", "awslogs-region": REGION, "awslogs-stream-prefix": "whoami-run", "mode": "blocking"}
    require(container["logConfiguration"]["options"] == want, f"another log: {container}")
    task = shop.only("RunTask")
    require(task["launchType"] == "EC2" and task["networkConfiguration"] == shop.cloud.moto.network, f"{task}")
    require(task["placementStrategy"] == spread and "platformVersion" not in task, f"{task}")
    everything = json.dumps(shop.cloud.requests) + ran.out + ran.err
    require("of-the-application" not in everything, f"the application's password is seen: {everything}")


@case
def one_off_needs_what_the_page_lists(bench):
    """The policy of the page has every action that is called, and no other."""
    shop = Shop(bench, "policy", "echo done")
    shop.cloud.delay = 600
    until = time.monotonic() + 60
    terminal = shop_terminal(shop, "--yes")
    while not shop.cloud.of("DescribeTasks"):
        require(time.monotonic() < until, f"no task is waited for: {terminal.said}")
        terminal.hears()
    terminal.press_until_it_ends(b"\003")
    terminal.ended().ends_with(130)
    shop.cloud.delay = 0
    shop.run().ends_with(0)
    called = {name for name, _ in shop.cloud.requests}
    page = (bench.scripts.parent / "docs/into-a-running-task.md").read_text()
    (policy,) = (each for each in re.findall("```json\n(.*?)```", page, re.DOTALL) if "ecs:RunTask" in each)
    listed = {action for each in json.loads(policy)["Statement"] for action in each["Action"]}
    # It cannot be asked for by itself; and only where an answer did not arrive.
    require(listed == {f"logs:{it}" if it == "GetLogEvents" else f"ecs:{it}" for it in called} | {"iam:PassRole", "ecs:ListTasks"},
            f"the page lists {sorted(listed)}, and called were {sorted(called)}")  # fmt: skip


@case
def one_off_shows_the_report_as_it_was_written(bench):
    report = "first\n\n  indented\ttab\n\n\nüber \U0001f600 日本\n" + "x" * 5000 + "\n\nlast\n"
    shop = Shop(bench, "report", f"cat <<'END'\n{report}END\necho \"[$1] [$2]\"\necho to the other >&2\nexit 3")
    (shop.bench.folder / "images/one-off-report/usr/bin/cat").write_bytes(Path("/usr/bin/cat").read_bytes())
    (shop.bench.folder / "images/one-off-report/usr/bin/cat").chmod(0o755)
    ran = shop.run("--", "two words", "it's $(id) \"quoted\" \\").ends_with(3)
    want = report + "[two words] [it's $(id) \"quoted\" \\]\nto the other\n"
    require(ran.out == want, f"another report: {ran.out!r}, not {want!r}")


@case
def one_off_prints_commands_for_the_original(bench):
    """The copy's name is gone when they are typed."""
    shop = Shop(bench, "names", 'echo "Task $FAMILY:1"; echo "--task-definition $FAMILY --query x"; echo "x $FAMILY"')
    ran = shop.run().ends_with(0)
    copy = shop.only(COPY)["family"]
    require(ran.out == f"Task orders-names:1\n--task-definition orders-names --query x\nx {copy}\n", f"{ran}")


@case
def one_off_runs_by_a_definition_alone(bench):
    app = {
        "name": "app", "image": "a", "environmentFiles": [{"type": "s3", "value": "arn:aws:s3:::b/app.env"}],
        "environment": [{"name": "https_proxy", "value": "http://p"}, {"name": "AWS_CONFIG_FILE", "value": "/app/c"}],
        "secrets": [{"name": "AWS_SECRET_ACCESS_KEY", "valueFrom": "arn:s1"}, {"name": "DB", "valueFrom": "arn:s2"}],
        "logConfiguration": {"logDriver": "splunk", "options": {"splunk-url": "x"}},
        "dependsOn": [{"containerName": "log", "condition": "START"}],
        "mountPoints": [{"sourceVolume": "data", "containerPath": "/data"}], "portMappings": [{"containerPort": 80}],
    }  # fmt: skip
    log = {
        "name": "log", "image": "b",
        "logConfiguration": {"logDriver": "awslogs", "options": {
            "awslogs-group": "/ecs/bare", "awslogs-region": REGION, "awslogs-create-group": "true"}},
    }  # fmt: skip
    shop = Shop(
        bench, "bare", "echo 'TASK_ROLE certain'", family="orders-bare", containers=[app, log],
        requiresCompatibilities=["FARGATE"], cpu="4096", memory="30720", taskRoleArn=TASK_ROLE,
        executionRoleArn=EXECUTION_ROLE, volumes=[{"name": "data"}],
        runtimePlatform={"cpuArchitecture": "ARM64", "operatingSystemFamily": "LINUX"},
    )  # fmt: skip
    given = ("--task-definition", "orders-bare")
    shop.run(*given, of_service=False).ends_with(2).says("awsvpc", "--subnets ID,ID", "--service")
    place = ("--subnets", shop.cloud.moto.subnet, "--security-groups", shop.cloud.moto.group, "--public-ip")
    shop.run(*given, *place, of_service=False).ends_with(2).says("several containers", "app\n", "log\n")
    ran = shop.run(*given, *place, "--container", "app", of_service=False).ends_with(0)
    ran.says("AWS_CONFIG_FILE", "Beware: a variable of app names a file", "arn:aws:s3:::b/app.env")
    require(ran.out == "TASK_ROLE certain\n", f"another report: {ran}")
    copy, container = shop.only(COPY), shop.container()
    require(copy["cpu"] == "256" and copy["memory"] == "512" and copy["taskRoleArn"] == TASK_ROLE, f"{copy}")
    require(copy["runtimePlatform"]["cpuArchitecture"] == "ARM64" and "volumes" not in copy, f"{copy}")
    require([each["name"] for each in container["environment"]] == ["https_proxy", "AWS_CONFIG_FILE", "WHOAMI_COMMAND"], f"{container}")
    require([each["name"] for each in container["secrets"]] == ["AWS_SECRET_ACCESS_KEY"], f"{container}")
    require(container["environmentFiles"] == app["environmentFiles"], f"{container}")
    require(container["logConfiguration"]["options"]["awslogs-create-group"] == "true", f"{container}")
    require(not {"dependsOn", "mountPoints", "portMappings"} & set(container), f"{container}")
    task = shop.only("RunTask")
    network = task["networkConfiguration"]["awsvpcConfiguration"]
    require(task["launchType"] == "FARGATE" and network["assignPublicIp"] == "ENABLED", f"{task}")


@case
def one_off_takes_the_capacity_providers_of_a_deployment(bench):
    """A service that CodeDeploy deploys has them in a task set, and another definition there."""
    shop = Shop(bench, "providers", "exit 0")
    shop.cloud.ecs.register_task_definition(
        family="orders-next", networkMode="awsvpc", containerDefinitions=[{"name": "web", "image": "x", "memory": 9}]
    )
    strategy = [{"capacityProvider": "spot", "weight": 1, "base": 0}]
    primary = {
        "status": "PRIMARY", "taskDefinition": "orders-next:1", "capacityProviderStrategy": strategy,
        "launchType": "EC2", "networkConfiguration": shop.cloud.moto.network,
    }  # fmt: skip
    shop.cloud.service = {"taskSets": [{"status": "ACTIVE", "taskDefinition": "orders-old:1"}, primary]}
    shop.run().ends_with(2).says("No container of orders-next:1 logs to CloudWatch Logs", "--log-group GROUP")
    shop.run("--log-group", "/ecs/providers").ends_with(0)
    task = shop.only("RunTask")
    require(task["capacityProviderStrategy"] == strategy and "launchType" not in task, f"{task}")
    log = shop.container()["logConfiguration"]["options"]
    require(log["awslogs-group"] == "/ecs/providers" and log["awslogs-region"] == REGION, f"{log}")


@case
def one_off_says_what_to_do(bench):
    shop = Shop(bench, "refusals", "exit 0", taskRoleArn=TASK_ROLE, executionRoleArn=EXECUTION_ROLE)
    cloud = shop.cloud

    def refuses(status, *words, given=(), **how):
        ran = shop.run(*given, **how).ends_with(status).says(*words)
        require(not ran.out, f"it prints a report: {ran}")

    refuses(2, "Nothing was done. To do it without a question: --yes", yes=False)
    require(not cloud.of(COPY), "something was registered")
    refuses(2, "Which service?", of_service=False)
    refuses(2, "Unknown: --quiet. What is for whoami comes after --", given=["--quiet"])
    refuses(2, "leave out --subnets", given=["--subnets", "subnet-1"])
    refuses(2, "no recording comes home", given=["--", "--record", "x.zip"])
    refuses(2, "has no container db. It has:", "app\n", given=["--container", "db"])
    refuses(4, "has no service api", "list-services --cluster refusals", given=["--service", "api"])
    refuses(4, "There is no cluster default", cluster=False)
    refuses(4, "There is no task definition none in this account and region", given=["--task-definition", "none"])
    cloud.refused = {COPY: ("AccessDeniedException", (
        "User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Dev/me is not authorized to perform: iam:PassRole on "
        f"resource: {TASK_ROLE} because no identity-based policy allows the iam:PassRole action"
    ))}  # fmt: skip
    refuses(4, "iam:PassRole is missing", "iam:PassedToService", TASK_ROLE, EXECUTION_ROLE, "AWSReservedSSO_Dev")
    require(not cloud.of("RunTask") and not cloud.of("DeregisterTaskDefinition"), "it does more than that")
    cloud.refused = {"RunTask": ("AccessDeniedException", "User: x is not authorized to perform: ecs:RunTask on y")}
    refuses(4, "You may not do this: ecs:RunTask", "Without Exec")
    cloud.refused = {"GetLogEvents": ("AccessDeniedException", "User: x is not authorized to perform: logs:GetLogEvents")}
    refuses(4, "You may not do this: logs:GetLogEvents")
    cloud.refused = {}
    cloud.failures = [{"arn": "a", "reason": "RESOURCE:MEMORY"}, {"arn": "b", "reason": "AGENT"}]
    refuses(4, "ECS found no place for the task: AGENT, RESOURCE:MEMORY")
    cloud.failures = None
    for reason, words in {
        "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref x": "could not be pulled",
        "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/arm64'": "for another processor",
        "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times": "cannot write to the log group /ecs/refusals",
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed": "could not read a secret",
        "Task failed to start": "The task ended before whoami ran.",
    }.items():
        cloud.stopped = reason
        refuses(4, words, "ECS says:", reason)
    cloud.stopped = None
    require(not cloud.of("StopTask"), "a task that has ended is stopped")


@case
def one_off_says_when_the_image_or_the_log_is_another(bench):
    shop = Shop(bench, "another", 'echo one; echo two; echo three; exit 137')
    # As the coreutils have it.
    whoami = bench.folder / "images/one-off-another/usr/bin/whoami"
    ours = whoami.read_text()
    whoami.write_text('#!/bin/sh\n[ $# = 0 ] || { echo "whoami (GNU coreutils) 9.7"; exit; }\necho root\n')
    ran = shop.run().ends_with(4).says("has no whoami, or another program of this name")
    require(not ran.out, f"it is a report: {ran}")
    whoami.write_text(ours)
    shop.cloud.log_is_lost = True
    script = (bench.scripts / "ecs-run").read_text().replace("log_patience=90", "log_patience=3")
    folder = shop.home / "scripts"
    folder.mkdir()
    shutil.copy(bench.scripts / "into.sh", folder)
    (folder / "ecs-run").write_text(script)
    (folder / "ecs-run").chmod(0o755)
    given = ["--cluster", shop.name, "--service", "web", "--image", "i", "--yes"]
    ended = subprocess.run(
        [folder / "ecs-run", *given], capture_output=True, text=True, stdin=subprocess.DEVNULL,
        env={**bench.laptop(), **shop.environment(), "PATH": f"{bench.quick}:/usr/bin:/bin"},
    )  # fmt: skip
    ran = Ran(ended.returncode, ended.stdout, ended.stderr).is_a_message().ends_with(4)
    ran.says("one\ntwo\n", "The end of the report is not in the log group /ecs/another", "ended with 137", "it was killed")
    shop.is_clean(ran)


HOSTILE = "x$(touch PWNED)`touch PWNED`;touch PWNED;id[$(touch PWNED)]\x1b]0;t\x07\n'\"\\ --profile evil"


@case
def one_off_takes_names_for_text(bench):
    """What others named is no code, no option, no file of the AWS CLI and no command of a terminal."""
    log = {"logDriver": "awslogs", "options": {"awslogs-group": "file:///etc/hostname", "awslogs-region": REGION}}
    environment = [{"name": f"AWS_{HOSTILE}", "value": HOSTILE}, {"name": "JAVA_TOOL_OPTIONS", "value": "-Daws.region=x"}]
    app = {"name": HOSTILE, "image": "a", "memory": 9, "logConfiguration": log, "environment": environment}
    program = "printf '%s\\n' 'whoami:x ended' '$(touch PWNED)' \"$1\" \"$(printf '\\033]0;t\\007')\"; exit 1"
    shop = Shop(bench, "hostile", program, containers=[app], family="--profile evil;$(touch PWNED)\x1b[2J")
    shop.cloud.logs.create_log_group(logGroupName="file:///etc/hostname")
    ran = shop.run("--", HOSTILE).ends_with(1).says("file:///etc/hostname", "Beware: the Java options")
    shown = HOSTILE.replace("\x1b", "?").replace("\x07", "?")
    require(ran.out == f"whoami:x ended\n$(touch PWNED)\n{shown}\n?]0;t?\n", f"another report: {ran}")
    require("\x1b" not in ran.err and "\x07" not in ran.err, f"it steers a terminal: {ran}")
    (asked,) = {each["logGroupName"] for each in shop.cloud.of("GetLogEvents")}
    require(asked == "file:///etc/hostname", f"another log: {asked}")
    container = shop.container()
    require(container["environment"][0]["value"] == HOSTILE and len(container["environment"]) == 2, f"{container}")
    require(container["command"][2:] == [HOSTILE], f"{container}")
    # A region is a part of the address that is asked.
    log["options"]["awslogs-region"] = "x.evil.example/"
    shop.cloud.register(containers=[app], family="region")
    shop.run("--task-definition", "region").ends_with(4).says("no valid name: x.evil.example/")
    for folder in (shop.home, bench.folder, Path.cwd(), bench.folder / "images/one-off-hostile"):
        require(not (folder / "PWNED").exists(), f"a name was run in {folder}")


def shop_terminal(shop, *words):
    given = ["--cluster", shop.name, "--service", "web", "--image", "registry.example.com/whoami:1", *words]
    return Terminal([str(shop.bench.scripts / "ecs-run"), *given], {**shop.bench.laptop(), **shop.environment()})


@case
def one_off_asks_first(bench):
    shop = Shop(bench, "question", "echo the report; exit 1")
    terminal = shop_terminal(shop)
    terminal.await_words("Do it? [y/N]")
    require("1. Register the task definition" in terminal.said.decode(), f"no plan: {terminal.said}")
    terminal.press(b"\n")
    terminal.ended().ends_with(4).says("Nothing was done.")
    require(not shop.cloud.of(COPY), "something was registered")
    terminal = shop_terminal(shop)
    terminal.await_words("Do it? [y/N]")
    terminal.press(b"y\n")
    terminal.ended().ends_with(1).says("Wait until it has ended", "the report\r\n")
    shop.is_clean()


@case
def one_off_cleans_up_after_a_key_that_ends_it(bench):
    """While the task waits, and while ECS has not answered that it started one."""
    shop = Shop(bench, "key", "exit 0")
    shop.cloud.delay = 600
    terminal = shop_terminal(shop, "--yes")
    terminal.await_words("is PENDING")
    terminal.press_until_it_ends(b"\003")
    terminal.ended().ends_with(130)
    require(len(shop.cloud.of("StopTask")) == 1, f"it is not stopped once: {shop.cloud.requests}")
    shop.is_clean()
    for action, stops in (("RunTask", 2), (COPY, 2)):
        shop.cloud.slow = {action: 3}
        before = len(shop.cloud.of(action))
        terminal = shop_terminal(shop, "--yes")
        until = time.monotonic() + 60
        while len(shop.cloud.of(action)) == before:
            require(time.monotonic() < until, f"{action} is not called: {terminal.said}")
            time.sleep(0.05)
        terminal.press(b"\003")
        terminal.ended().ends_with(130)
        require(len(shop.cloud.of("StopTask")) == stops, f"after {action}: {shop.cloud.requests}")
        shop.is_clean()


@case
def one_off_finds_what_was_made_where_no_answer_arrived(bench):
    shop = Shop(bench, "lost", "exit 0")
    shop.cloud.delay = 600
    for action, words in ((COPY, "AWS refused ecs:RegisterTaskDefinition"), ("RunTask", "AWS refused ecs:RunTask")):
        shop.cloud.silent = {action}
        shop.run().ends_with(4).says(words, "closed")
    require(len(shop.cloud.of("StopTask")) == 1, f"it is not stopped: {shop.cloud.requests}")
    shop.cloud.refused = {"ListTasks": ("AccessDeniedException", "not authorized to perform: ecs:ListTasks")}
    ran = shop.run(is_clean=False).ends_with(4)
    ran.says("It is not known whether a task was started", "list-tasks --cluster lost --started-by whoami-run-")


@case
def one_off_says_what_it_could_not_clean_up(bench):
    shop = Shop(bench, "stays", "echo the report")
    shop.cloud.refused = {"DeregisterTaskDefinition": ("AccessDeniedException", "not authorized: ecs:DeregisterTaskDefinition")}
    ran = shop.run(is_clean=False).ends_with(0)
    family = shop.only(COPY)["family"]
    ran.says("the report\n", f"The task definition {family} is left", f"deregister-task-definition --task-definition {family}:1")
