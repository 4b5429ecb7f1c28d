"""fleet-collect: the real kubectl and AWS CLI, a server that plays the Kubernetes API, and python3-moto of
Debian for AWS."""

import json
import re
import shutil
import subprocess
import threading
import urllib.error
import urllib.request
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cases import Skipped, case, require
from kubernetes_api import KubernetesApi
from moto_cloud import the_moto

SECRET = "s3cr3t-of-the-application"
ROLE = "arn:aws:iam::111122223333:role/app"
NODE_ROLE = "arn:aws:iam::111122223333:role/node"
ENV = [
    {"name": "AWS_ROLE_ARN", "value": ROLE},
    {"name": "DB_PASSWORD", "value": SECRET},
    {"name": "AWS_SECRET_ACCESS_KEY", "value": SECRET},
    {"name": "TOKEN", "valueFrom": {"secretKeyRef": {"name": "db", "key": "token"}}},
]


def metadata(name, **more):
    applied = {"kubectl.kubernetes.io/last-applied-configuration": SECRET, "eks.amazonaws.com/role-arn": ROLE}
    set_at = {"manager": "kubectl", "operation": "Update", "time": "2026-11-01T00:00:00Z", "fieldsType": "FieldsV1",
              "fieldsV1": {"f:metadata": {"f:annotations": {"f:eks.amazonaws.com/role-arn": {}}}, "f:data": {SECRET: {}}}}  # fmt: skip
    return {"name": name, "namespace": "shop", "creationTimestamp": "2026-11-02T00:00:00Z", "annotations": applied,
            "managedFields": [set_at], **more}  # fmt: skip


def pod_spec():
    token = {"name": "aws-iam-token", "projected": {"sources": [{"serviceAccountToken": {"path": "token", "audience": "sts.amazonaws.com"}}]}}
    return {
        "serviceAccountName": "app", "nodeName": "node-1",
        "containers": [{
            "name": "app", "image": "app:1", "env": ENV, "command": ["run", SECRET], "args": [SECRET],
            "livenessProbe": {"httpGet": {"httpHeaders": [{"name": "x", "value": SECRET}]}},
            "volumeMounts": [{"name": "aws-iam-token", "mountPath": "/var/run/secrets/eks"}],
        }],
        "volumes": [token, {"name": "data", "csi": {"driver": "x", "volumeAttributes": {"password": SECRET}}}],
    }  # fmt: skip


def cluster(**how):
    def one(kind, version, name="app", **more):
        return {"kind": kind, "apiVersion": version, "metadata": metadata(name), **more}

    template = {"template": {"metadata": metadata("app"), "spec": pod_spec()}, "replicas": 3}
    pods = [one("Pod", "v1", f"app-{i}", spec=pod_spec(), status={"phase": "Running"}) for i in range(1100)]
    missed = {**pod_spec(), "containers": [{"name": "app", "env": ENV[1:]}]}
    pods.append(one("Pod", "v1", "missed", spec=missed))
    pods.append(one("Pod", "v1", "without", spec={**missed, "serviceAccountName": "other"}))
    return KubernetesApi({
        "pods": pods,
        "serviceaccounts": [one("ServiceAccount", "v1", secrets=[{"name": SECRET}])],
        "deployments": [one("Deployment", "apps/v1", spec=template, status={"replicas": 3})],
        "cronjobs": [one("CronJob", "batch/v1", spec={"schedule": "@daily", "jobTemplate": {"spec": template}})],
        "nodes": [one("Node", "v1", spec={"providerID": "aws:///us-west-2a/i-1"}, status={"nodeInfo": {}})],
        "mutatingwebhookconfigurations": [one("MutatingWebhookConfiguration", "admissionregistration.k8s.io/v1", webhooks=[
            {"name": "pod-identity-webhook", "failurePolicy": "Ignore", "clientConfig": {"caBundle": SECRET, "service": {"name": "w"}}}
        ])],
    }, **how)  # fmt: skip


class Account:
    """Moto, with what it lacks: the Pod Identity associations of a cluster, and all launch templates at once."""

    def __init__(self, moto, denied=()):
        account = self
        self.denied = denied

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                code, kind, data = account.answer(moto, self.command, self.path, dict(self.headers), body)
                self.send_response(code)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST = answer

            def log_message(self, *words):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def answer(self, moto, method, path, headers, body):
        action = headers.get("X-Amz-Target", "").split(".")[-1]
        if action in self.denied:
            error = {"__type": "AccessDeniedException", "message": f"User: x is not authorized to perform: ecs:{action}"}
            return 400, "application/json", json.dumps(error).encode()
        if path == "/clusters/shop":
            oidc = {"issuer": "https://oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE"}
            found = {"cluster": {"name": "shop", "identity": {"oidc": oidc}, "tags": {"x": SECRET}}}
            return 200, "application/json", json.dumps(found).encode()
        if path.split("?")[0] == "/clusters/shop/pod-identity-associations":
            found = {"associations": [{"associationId": f"a-{i}", "namespace": "shop"} for i in range(2)]}
            return 200, "application/json", json.dumps(found).encode()
        if path.startswith("/clusters/shop/pod-identity-associations/a-"):
            found = {"association": {"associationId": path.split("/")[-1], "roleArn": ROLE}}
            return 200, "application/json", json.dumps(found).encode()
        if b"Action=DescribeLaunchTemplateVersions" in body:
            body += b"&LaunchTemplateName=nodes"
            headers.pop("Content-Length")
        request = urllib.request.Request(moto.url + path, body or None, headers, method=method)
        try:
            with urllib.request.urlopen(request) as reply:
                return reply.status, reply.headers["Content-Type"], reply.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.headers["Content-Type"], refused.read()


def fill(moto):
    """A cluster with more services than one call describes, in an account with a launch template."""
    ecs, iam, ec2 = moto.client("ecs"), moto.client("iam"), moto.client("ec2")
    ecs.create_cluster(clusterName="fleet")
    made = ecs.register_task_definition(family="fleet", taskRoleArn=ROLE, networkMode="awsvpc", containerDefinitions=[{
        "name": "app", "image": "app:1", "memory": 9, "environment": ENV[:3], "command": [SECRET],
        "secrets": [{"name": "KEY", "valueFrom": f"arn:aws:ssm:x:{SECRET}"}], "dockerLabels": {"x": SECRET},
        "logConfiguration": {"logDriver": "splunk", "options": {"splunk-token": SECRET}},
    }])  # fmt: skip
    definition = made["taskDefinition"]["taskDefinitionArn"]
    for each in range(12):
        ecs.create_service(cluster="fleet", serviceName=f"web-{each}", taskDefinition=definition, desiredCount=0,
                           launchType="FARGATE", networkConfiguration=moto.network)  # fmt: skip
    ecs.register_container_instance(
        cluster="fleet", instanceIdentityDocument=json.dumps({"instanceId": moto.instance})
    )
    overrides = {"taskRoleArn": NODE_ROLE, "containerOverrides": [{"name": "app", "environment": ENV[1:2], "command": [SECRET]}]}
    ecs.run_task(cluster="fleet", taskDefinition=definition, launchType="FARGATE", overrides=overrides,
                 networkConfiguration=moto.network)  # fmt: skip
    iam.create_role(RoleName="app", AssumeRolePolicyDocument=json.dumps({"Statement": []}), Description=SECRET)
    ec2.create_launch_template(LaunchTemplateName="nodes", LaunchTemplateData={
        "UserData": SECRET, "MetadataOptions": {"HttpPutResponseHopLimit": 1}})  # fmt: skip


class Desk:
    """A person with kubectl and the AWS CLI, each of whose calls is written down."""

    def __init__(self, bench, name):
        self.bench = bench
        self.home = bench.folder / "collecting" / name
        shutil.rmtree(self.home, ignore_errors=True)
        (self.home / "tmp").mkdir(parents=True)
        self.log = self.home / "calls"
        for each, real in (("kubectl", "/usr/bin/kubectl"), ("aws", f"{bench.quick}/aws")):
            if not shutil.which(real):
                raise Skipped(f"{each} is missing")
            tool = self.home / each
            tool.write_text(f'#!/bin/sh\necho "{each} $*" >>{self.log}\nexec {real} "$@"\n')
            tool.chmod(0o755)

    def run(self, *words, **environment):
        full = {"TMPDIR": str(self.home / "tmp"), "HOME": str(self.home), **environment}
        ran = self.bench.run("fleet-collect", *words, jar=False, environment=full, path=f"{self.home}:/usr/bin:/bin")
        left = list((self.home / "tmp").iterdir())
        require(not left, f"left behind: {left}")
        return ran.is_a_message()

    def calls(self):
        return self.log.read_text().splitlines() if self.log.exists() else []

    def read(self, output):
        with zipfile.ZipFile(output) as packed:
            return {each: packed.read(each).decode() for each in packed.namelist() if not each.endswith("/")}


def fleet(bench, output):
    """What fleet says of the zip."""
    words = [f"{bench.java}/bin/java", "-jar", bench.jar, "fleet", str(output), "--format", "json"]
    ran = subprocess.run(words, capture_output=True, text=True)
    require(ran.returncode in (0, 1), f"fleet: {ran}")
    said = json.loads(ran.stdout)
    require(not said["unreadable"], f"fleet cannot read: {said['unreadable']}")
    return said


@case
def collect_reads_a_cluster_and_no_value(bench):
    desk, api = Desk(bench, "kubernetes"), cluster(forbidden=("nodes",))
    output = desk.home / "fleet.zip"
    given = ("--kubernetes", "--kubeconfig", api.kubeconfig(desk.home / "config"), "--output", str(output))
    ran = desk.run(*given).ends_with(1)
    ran.says("not read: Error from server (Forbidden): nodes is forbidden", "there is none: ", "ec2nodeclasses")
    files = desk.read(output)
    require(SECRET not in "".join(files.values()) + ran.out + ran.err, "a secret is in it")
    require(output.stat().st_mode & 0o777 == 0o600, "others may read it")
    pods = json.loads(files["kubernetes/pods.json"])["items"]
    require(len(pods) == len({each["metadata"]["name"] for each in pods}) == 1102, f"{len(pods)} pods")
    env = pods[0]["spec"]["containers"][0]["env"]
    require(env == [ENV[0], {"name": "DB_PASSWORD"}, {"name": "AWS_SECRET_ACCESS_KEY"}, ENV[3]], f"{env}")
    require(pods[0]["spec"]["volumes"] == [pod_spec()["volumes"][0], {"name": "data", "csi": {}}], f"{pods[0]}")
    (account,) = json.loads(files["kubernetes/serviceaccounts.json"])["items"]
    require(account["metadata"]["annotations"] == {"eks.amazonaws.com/role-arn": ROLE}, f"{account}")
    require(account["metadata"]["managedFields"][0]["time"] == "2026-11-01T00:00:00Z", f"{account}")
    require(account["metadata"]["managedFields"][0]["fieldsV1"].keys() == {"f:metadata", "f:data"}, f"{account}")
    require("managedFields" not in pods[0]["metadata"], f"{pods[0]}")
    (cron,) = json.loads(files["kubernetes/cronjobs.json"])["items"]
    template = cron["spec"]["jobTemplate"]["spec"]["template"]
    require(template["spec"]["serviceAccountName"] == "app", f"{cron}")
    (hook,) = json.loads(files["kubernetes/mutatingwebhookconfigurations.json"])["items"]
    require(hook["webhooks"][0]["failurePolicy"] == "Ignore", f"{hook}")
    outcomes = {each["command"].split()[4]: each["outcome"] for each in json.loads(files["collected.json"])["commands"]}
    require(outcomes["nodes"] == "FORBIDDEN" and outcomes["ec2nodeclasses"] == "ABSENT", f"{outcomes}")
    require("kubernetes/nodes.json" not in files and outcomes["pods"] == "READ", f"{outcomes}")
    require(sum("/pods?" in each for each in api.requests) == 3, f"not in pages: {api.requests}")
    require(all(each.split()[3] == "get" for each in desk.calls()), f"more than get: {desk.calls()}")
    desk.run(*given).ends_with(2).says("is there already")
    # The question on the page, in the shell of a reader.
    (question,) = re.findall("```sh\n(unzip .*?)```", page(bench), re.DOTALL)
    asked = subprocess.run(["bash", "-c", question], cwd=desk.home, capture_output=True, text=True)
    require(asked.stdout == "shop/missed\n", f"the question of the page finds {asked}")


    said = fleet(bench, output)
    require(said["totals"]["pods"] == 1102, f"fleet counts {said['totals']}")
    missed = [it["code"] for it in said["findings"] for each in it["workloads"] if "missed" in each["workload"]]
    require(missed, f"fleet does not find the pod without its role: {said['findings']}")
    open_questions = [each["howToGet"] for each in said["unresolved"]]
    require(any("get nodes" in each for each in open_questions), f"{open_questions}")


def page(bench):
    return (bench.scripts.parent / "docs/fleet-collect.md").read_text()


@case
def collect_reads_an_account_and_no_value(bench):
    desk, moto = Desk(bench, "account"), the_moto(bench)
    fill(moto)
    account = Account(moto, denied={"ListContainerInstances"})
    output = desk.home / "fleet.zip"
    given = ("--eks", "shop", "--ecs", "fleet", "--account", "--output", str(output))
    ran = desk.run(*given, AWS_ENDPOINT_URL=account.url, AWS_MAX_ATTEMPTS="1").ends_with(1)
    ran.says("not authorized to perform: ecs:ListContainerInstances")
    files = desk.read(output)
    require(SECRET not in "".join(files.values()) + ran.out + ran.err, "a secret is in it")

    def read(file):
        require(file in files, f"no {file}: {sorted(files)} {ran}")
        return json.loads(files[file])

    require(read("eks/shop/a-1.json")["association"]["roleArn"] == ROLE, f"{files}")
    services = read("ecs/fleet/services-1.json")["services"] + read("ecs/fleet/services-2.json")["services"]
    require(len({each["serviceName"] for each in services}) == 12, f"{services}")
    (task,) = read("ecs/fleet/tasks-1.json")["tasks"]
    require(task["overrides"]["taskRoleArn"] == NODE_ROLE, f"{task}")
    require(task["overrides"]["containerOverrides"][0]["environment"] == [{"name": "DB_PASSWORD"}], f"{task}")
    definition = read("ecs/definitions/1.json")["taskDefinition"]
    (container,) = definition["containerDefinitions"]
    require(definition["taskRoleArn"] == ROLE and container["environment"][0] == ENV[0], f"{definition}")
    require(container["secrets"] == [{"name": "KEY"}], f"{container}")
    machines = [each for it in read("account/instances.json")["Reservations"] for each in it["Instances"]]
    require(moto.instance in {each["InstanceId"] for each in machines}, f"{machines}")
    require("app" in {each["RoleName"] for each in read("account/roles.json")["Roles"]}, f"{files}")
    require(read("eks/shop/cluster.json")["cluster"]["identity"]["oidc"]["issuer"].endswith("EXAMPLE"), f"{files}")
    rows = {each["name"]: each for each in fleet(bench, output)["workloads"]}
    require(rows["web-0"]["configured"] == {"role": ROLE, "mechanism": "TASK_ROLE"}, f"{rows}")
    require(rows["fleet"]["given"] == [{"role": NODE_ROLE, "mechanism": "TASK_ROLE", "replicas": 1}], f"{rows}")
    hops = [each["LaunchTemplateData"]["MetadataOptions"] for each in read("account/launch-templates.json")["LaunchTemplateVersions"]]
    require({"HttpPutResponseHopLimit": 1} in hops, f"{hops}")
    verbs = {each.split()[2].split("-")[0] for each in desk.calls()}
    require(verbs == {"list", "describe"}, f"it does more than read: {desk.calls()}")


def action(service, operation):
    """As IAM calls it."""
    name = "".join(part.capitalize() for part in operation.split("-"))
    return f"{service}:{name.replace('OpenId', 'OpenID')}"


@case
def collect_says_what_it_would_do(bench):
    desk = Desk(bench, "dry")
    given = ("--kubernetes", "--context", "it's", "--eks", "shop", "--ecs", "all", "--account")
    ran = desk.run(*given, "--dry-run").ends_with(0)
    lines = ran.out.splitlines()
    listed = {kind for each in re.findall("resources: \\[(.*)]", page(bench)) for kind in each.split(", ")}
    asked = {each.split(" get ")[1].split()[0] for each in lines if each.startswith("kubectl")}
    require(asked == listed, f"the role of the page lists {listed}, and asked is for {asked}")
    allowed = set(re.findall("\"(\\w+:[A-Z]\\w+)\"", page(bench)))
    called = {action(*each.split()[1:3]) for each in lines if each.startswith("aws")}
    require(called == allowed, f"the policy of the page allows {allowed}, and called is {called}")
    require(len(lines) == 29 and lines[0].startswith("kubectl --context 'it'\\''s' get pods "), f"{ran}")
    require(not desk.calls() and not list(desk.home.glob("*.zip")), "it does more than to say it")
    desk.run().ends_with(2).says("Say what to collect")
    desk.run("--everything").ends_with(2).says("Unknown: --everything")
    desk.run("--kubernete").ends_with(2).says("Did you mean --kubernetes?")
    # Nothing answers there.
    closed = {"AWS_ENDPOINT_URL": "http://127.0.0.1:9", "AWS_MAX_ATTEMPTS": "1"}
    desk.run("--ecs", "prod", **closed).ends_with(4).says("Nothing could be read, so there is no file")
    require(not list(desk.home.glob("*.zip")), "there is a file")
