"""Stands in for ECS and S3, for the real AWS CLI: what it asks for here, on loopback."""

import base64
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

ACCOUNT = "arn:aws:ecs:us-west-2:111122223333"
CLUSTER = f"{ACCOUNT}:cluster/prod"


def arn(task):
    return f"{ACCOUNT}:task/prod/{task}"


class Refused(Exception):
    """An error of the service: its code and its words."""


class Cloud:
    """One cluster, whose tasks are lists of containers, and one bucket."""

    def __init__(self):
        self.tasks = {}
        self.objects = {}
        self.requests = []
        self.denied = ""
        cloud = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_POST(self):
                length = int(self.headers.get("Content-Length", 0))
                asked = json.loads(self.rfile.read(length) or b"{}")
                action = self.headers["X-Amz-Target"].split(".")[-1]
                cloud.requests.append((action, asked))
                try:
                    answer = cloud.answer(action, asked)
                    self.reply(200, json.dumps(answer).encode())
                except Refused as refused:
                    code, words = refused.args
                    self.reply(400, json.dumps({"__type": code, "message": words}).encode())

            def do_PUT(self):
                body = self.body()
                cloud.objects[urlsplit(self.path).path] = body
                cloud.requests.append(("PUT", self.path))
                self.reply(200)

            def body(self):
                if "chunked" not in self.headers.get("Transfer-Encoding", ""):
                    body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                else:
                    body = self.chunks()
                if "aws-chunked" in self.headers.get("Content-Encoding", ""):
                    body = unchunked(body)
                return body

            def chunks(self):
                whole = b""
                while True:
                    size = int(self.rfile.readline().split(b";")[0], 16)
                    whole += self.rfile.read(size)
                    self.rfile.readline()
                    if size == 0:
                        return whole

            def do_GET(self):
                url = urlsplit(self.path)
                cloud.requests.append(("GET", self.path))
                body = cloud.objects.get(url.path)
                signed = "X-Amz-Signature" in parse_qs(url.query)
                if body is None or not signed:
                    self.reply(404 if signed else 403)
                else:
                    self.reply(200, cloud.served(body))

            def do_DELETE(self):
                cloud.requests.append(("DELETE", self.path))
                cloud.objects.pop(urlsplit(self.path).path, None)
                self.reply(204)

            def reply(self, status, body=b""):
                self.send_response(status)
                if status != 204:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.served = lambda body: body
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def add(self, task, containers, group="service:web", status="RUNNING", enabled=True):
        self.tasks[task] = {
            "taskArn": arn(task),
            "clusterArn": CLUSTER,
            "lastStatus": status,
            "enableExecuteCommand": enabled,
            "group": group,
            "launchType": "EC2",
            "containers": [
                {
                    "name": name,
                    "lastStatus": each.get("status", "RUNNING"),
                    "runtimeId": f"{task}-{number}",
                    "managedAgents": [
                        {"name": "ExecuteCommandAgent", "lastStatus": each.get("agent", "RUNNING")}
                    ]
                    if enabled
                    else [],
                }
                for number, (name, each) in enumerate(containers.items())
            ],
        }
        self.tasks[task]["inside"] = containers

    def answer(self, action, asked):
        if action == self.denied:
            raise Refused(
                "AccessDeniedException", f"User: arn:aws:iam::111122223333:user/dev is not authorized to perform: ecs:{action}"
            )
        if asked.get("cluster", "prod") not in ("prod", CLUSTER):
            raise Refused("ClusterNotFoundException", "Cluster not found.")
        return getattr(self, action)(asked)

    def ListTasks(self, asked):
        group = f"service:{asked['serviceName']}" if "serviceName" in asked else None
        if group and group not in {each["group"] for each in self.tasks.values()}:
            raise Refused("ServiceNotFoundException", "Service not found.")
        return {
            "taskArns": [
                each["taskArn"]
                for each in self.tasks.values()
                if each["lastStatus"] == asked.get("desiredStatus", "RUNNING")
                and group in (None, each["group"])
            ]
        }

    def DescribeTasks(self, asked):
        found = [self.tasks.get(each.split("/")[-1]) for each in asked["tasks"]]
        shown = [{key: each[key] for key in each if key != "inside"} for each in found if each]
        return {"tasks": shown, "failures": []}

    def ExecuteCommand(self, asked):
        if "/" in asked["task"]:
            raise Refused("InvalidParameterException", "task length should be one of [32,36]")
        task = self.tasks[asked["task"]]
        container = task["inside"][asked["container"]]
        if container.get("connected") is False:
            raise Refused(
                "TargetNotConnectedException",
                "The execute command failed due to an internal error. Try again later.",
            )
        token = {"container": container["image"], "command": asked["command"]}
        return {
            "clusterArn": CLUSTER,
            "containerArn": f"{ACCOUNT}:container/prod/1",
            "containerName": asked["container"],
            "interactive": asked["interactive"],
            "session": {
                "sessionId": "ecs-execute-command-0123456789abcdef0",
                "streamUrl": "wss://127.0.0.1/",
                "tokenValue": base64.b64encode(json.dumps(token).encode()).decode(),
            },
            "taskArn": task["taskArn"],
        }

    def end(self):
        self.server.shutdown()


def unchunked(body):
    """What AWS's own form of chunks holds."""
    whole, rest = b"", body
    while rest:
        head, rest = rest.split(b"\r\n", 1)
        size = int(head.split(b";")[0], 16)
        if size == 0:
            break
        whole, rest = whole + rest[:size], rest[size + 2 :]
    return whole
