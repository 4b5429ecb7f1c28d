"""AWS as python3-moto of Debian plays it, with tasks that run: a server in front of moto, since that
only writes down which tasks there are. It runs the first container of a task as ECS would, in a folder
that stands in for its image, and puts what it says into the log as the awslogs driver does."""

import json
import logging
import os
import subprocess
import threading
import time
import urllib.error
import urllib.request
import warnings
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cases import Skipped

ACCOUNT = "111122223333"
REGION = "us-west-2"
# As the AWS CLI sends it; botocore of this process and the CLI of the script are the same.
KEYS = {"aws_access_key_id": "AKIAEXAMPLEEXAMPLE01", "aws_secret_access_key": "of-the-test"}


class Moto:
    """One for all cases. Each has a cluster of its own."""

    def __init__(self):
        os.environ["MOTO_ACCOUNT_ID"] = ACCOUNT
        warnings.simplefilter("ignore")
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        import boto3
        from moto.server import ThreadedMotoServer

        server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        server.start()
        self.url = "http://%s:%d" % server.get_host_and_port()
        self.boto3 = boto3
        ec2 = self.client("ec2")
        self.subnet = ec2.describe_subnets()["Subnets"][0]["SubnetId"]
        self.group = ec2.describe_security_groups()["SecurityGroups"][0]["GroupId"]
        self.network = {
            "awsvpcConfiguration": {
                "subnets": [self.subnet], "securityGroups": [self.group], "assignPublicIp": "DISABLED"
            }
        }  # fmt: skip
        self.instance = ec2.run_instances(ImageId="ami-12c6146b", MinCount=1, MaxCount=1)
        self.instance = self.instance["Instances"][0]["InstanceId"]

    def client(self, service):
        return self.boto3.client(service, endpoint_url=self.url, region_name=REGION, **KEYS)


LOCK = threading.Lock()
started = []


def the_moto(bench):
    """It, if this machine has it."""
    if not bench.moto:
        raise Skipped("python3-moto, python3-flask-cors or jq is missing")
    with LOCK:
        if not started:
            started.append(Moto())
    return started[0]


class MotoCloud:
    """A cluster with an instance, a log group and a service; and what goes wrong, if a test wants it."""

    def __init__(self, moto, cluster, image=None, **definition):
        self.moto, self.cluster, self.image = moto, cluster, image
        self.group = f"/ecs/{cluster}"
        self.ecs, self.logs = moto.client("ecs"), moto.client("logs")
        self.logs.create_log_group(logGroupName=self.group)
        self.ecs.create_cluster(clusterName=cluster)
        self.ecs.register_container_instance(
            cluster=cluster, instanceIdentityDocument=json.dumps({"instanceId": moto.instance})
        )
        self.register(**definition)
        self.ecs.create_service(
            cluster=cluster, serviceName="web", taskDefinition=self.definition, desiredCount=0,
            launchType="EC2", networkConfiguration=moto.network,
        )  # fmt: skip
        # What moto does not keep of a service.
        self.service = {}
        self.requests = []
        # An action, and the error that it gets, or the seconds until its answer; actions that are done
        # and get no answer; what RunTask says in place of a task; how a task ends that does not start;
        # seconds until a task runs; whether its log is lost.
        self.refused, self.slow, self.silent, self.failures, self.stopped = {}, {}, set(), None, None
        self.delay, self.log_is_lost = 0, False
        self.tasks = {}
        handler = type("Handler", (Front,), {"cloud": self})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def register(self, family=None, containers=None, **more):
        app = {
            "name": "app",
            "image": "registry.example.com/orders:1",
            "memory": 512,
            "environment": [
                {"name": "AWS_REGION", "value": "us-west-2"},
                {"name": "DB_PASSWORD", "value": "of-the-application"},
            ],
            "logConfiguration": self.log(),
        }
        made = self.ecs.register_task_definition(
            family=family or f"orders-{self.cluster}", containerDefinitions=containers or [app],
            **{"networkMode": "awsvpc", "requiresCompatibilities": ["EC2"], **more},
        )  # fmt: skip
        self.definition = made["taskDefinition"]["taskDefinitionArn"]

    def log(self, **more):
        options = {"awslogs-group": self.group, "awslogs-region": REGION, "awslogs-stream-prefix": "app"}
        options["awslogs-multiline-pattern"] = "^x"
        return {"logDriver": "awslogs", "options": {**options, **more}}

    def of(self, action):
        """What was sent to it, each as a dictionary."""
        return [asked for name, asked in self.requests if name == action]

    def left_behind(self):
        """Tasks that run, and definitions that are active besides the application's own."""
        running = [arn for arn, each in self.tasks.items() if each.state in ("PENDING", "RUNNING")]
        listed = self.ecs.list_task_definitions(status="ACTIVE")["taskDefinitionArns"]
        copies = {self.copy_of(asked) for asked in self.of("RegisterTaskDefinition")}
        return running + [arn for arn in listed if arn in copies and self.is_active(arn)]

    def copy_of(self, asked):
        return f"arn:aws:ecs:{REGION}:{ACCOUNT}:task-definition/{asked['family']}:1"

    def is_active(self, arn):
        return self.ecs.describe_task_definition(taskDefinition=arn)["taskDefinition"]["status"] == "ACTIVE"

    def answered(self, action, asked, body):
        """What is different from moto's answer."""
        answer = json.loads(body)
        if action == "DescribeServices" and answer["services"]:
            answer["services"][0].update(self.service)
            answer["services"][0] = {k: v for k, v in answer["services"][0].items() if v is not None}
        elif action == "RunTask":
            if self.failures:
                return {"tasks": [], "failures": self.failures}
            arn = answer["tasks"][0]["taskArn"]
            copy = self.ecs.describe_task_definition(taskDefinition=asked["taskDefinition"])
            self.tasks[arn] = Task(self, arn, copy["taskDefinition"])
        elif action == "DescribeTasks":
            for each in answer["tasks"]:
                each.update(self.tasks[each["taskArn"]].described())
        elif action == "StopTask":
            self.tasks[answer["task"]["taskArn"]].stop()
        return answer


class Task:
    """One container: PENDING for a while, RUNNING, STOPPED."""

    def __init__(self, cloud, arn, definition):
        self.cloud, self.arn, self.family = cloud, arn, definition["family"]
        (self.container,) = definition["containerDefinitions"]
        self.state, self.status, self.reason, self.process = "PENDING", None, "", None
        self.is_stopped = False
        threading.Thread(target=self.live, daemon=True).start()

    def live(self):
        until = time.monotonic() + self.cloud.delay
        while time.monotonic() < until and not self.is_stopped:
            time.sleep(0.05)
        if self.cloud.stopped or self.is_stopped:
            self.reason = self.cloud.stopped or "ecs-run has ended"
            self.state = "STOPPED"
            return
        self.state = "RUNNING"
        image = self.cloud.image
        given = {each["name"]: each["value"] for each in self.container.get("environment", [])}
        # Its first process is the first of all, and sees no other.
        enter = 'mount -t proc proc "$0/proc" && exec /usr/sbin/chroot "$0" "$@"'
        alone = ["/usr/bin/unshare", "--mount", "--pid", "--fork", "--kill-child", "/usr/bin/bash", "-c", enter]
        self.process = subprocess.Popen(
            [*alone, image["folder"], *self.container["entryPoint"], *self.container["command"]],
            env={**image["environment"], "FAMILY": self.family, **given}, text=True, errors="replace",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        lines = self.process.stdout.read().splitlines()
        self.status = self.process.wait()
        self.reason, self.state = "Essential container in task exited", "DEPROVISIONING"
        # The log is behind the task.
        time.sleep(1)
        self.write([each for each in lines if each])

    def write(self, lines):
        if self.cloud.log_is_lost:
            lines = lines[:2]
        options = self.container["logConfiguration"]["options"]
        group = options["awslogs-group"]
        stream = f"{options['awslogs-stream-prefix']}/{self.container['name']}/{self.arn.split('/')[-1]}"
        self.cloud.logs.create_log_stream(logGroupName=group, logStreamName=stream)
        now = int(time.time() * 1000)
        events = [{"timestamp": now, "message": each} for each in lines]
        self.cloud.logs.put_log_events(logGroupName=group, logStreamName=stream, logEvents=events)

    def stop(self):
        self.is_stopped = True
        if self.process:
            self.process.kill()

    def described(self):
        shown = {"name": self.container["name"], "lastStatus": self.state}
        if self.status is not None:
            shown["exitCode"] = self.status
        return {"lastStatus": self.state, "stoppedReason": self.reason, "containers": [shown]}


class Front(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        action = self.headers["X-Amz-Target"].split(".")[-1]
        asked = json.loads(body)
        self.cloud.requests.append((action, asked))
        if action in self.cloud.refused:
            kind, message = self.cloud.refused[action]
            self.answer(400, {"__type": kind, "message": message})
            return
        request = urllib.request.Request(self.cloud.moto.url, body, dict(self.headers))
        try:
            with urllib.request.urlopen(request) as reply:
                status, given = reply.status, reply.read()
        except urllib.error.HTTPError as refused:
            status, given = refused.code, refused.read()
        given = self.cloud.answered(action, asked, given) if status == 200 else json.loads(given)
        time.sleep(self.cloud.slow.get(action, 0))
        if action in self.cloud.silent:
            self.close_connection = True
            return
        self.answer(status, given)

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/x-amz-json-1.1")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *words):
        pass
