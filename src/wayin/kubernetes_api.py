"""As much of a Kubernetes API server as the real kubectl needs to list things, page by page."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

GROUPS = {
    "v1": {"pods": "Pod", "serviceaccounts": "ServiceAccount", "nodes": "Node", "namespaces": "Namespace"},
    "apps/v1": {
        "deployments": "Deployment", "statefulsets": "StatefulSet", "daemonsets": "DaemonSet", "replicasets": "ReplicaSet"
    },
    "batch/v1": {"jobs": "Job", "cronjobs": "CronJob"},
    "admissionregistration.k8s.io/v1": {"mutatingwebhookconfigurations": "MutatingWebhookConfiguration"},
}  # fmt: skip
OF_THE_CLUSTER = ("nodes", "namespaces", "mutatingwebhookconfigurations")


class KubernetesApi:
    """What there is, by its plural; and what may not be listed."""

    def __init__(self, items, forbidden=()):
        self.items, self.forbidden, self.requests = items, forbidden, []
        handler = type("Handler", (Answers,), {"api": self})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def kubeconfig(self, file):
        named = {"name": "here", "cluster": {"server": self.url}}
        context = {"name": "here", "context": {"cluster": "here", "user": "here"}}
        file.write_text(json.dumps({
            "apiVersion": "v1", "kind": "Config", "current-context": "here", "clusters": [named],
            "contexts": [context], "users": [{"name": "here", "user": {"token": "of-a-reader"}}],
        }))  # fmt: skip
        return str(file)

    def answer(self, path, asked):
        if path == "/api":
            return 200, {"kind": "APIVersions", "versions": ["v1"]}
        if path == "/apis":
            return 200, {"kind": "APIGroupList", "apiVersion": "v1", "groups": [
                {"name": group.split("/")[0], "versions": [version(group)], "preferredVersion": version(group)}
                for group in GROUPS if "/" in group
            ]}  # fmt: skip
        group = path.removeprefix("/apis/").removeprefix("/api/")
        if group in GROUPS:
            return 200, {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": group, "resources": [
                {"name": name, "singularName": kind.lower(), "namespaced": name not in OF_THE_CLUSTER, "kind": kind,
                 "verbs": ["get", "list"]} for name, kind in GROUPS[group].items()
            ]}  # fmt: skip
        group, _, plural = group.rpartition("/")
        if plural not in GROUPS.get(group, {}):
            return 404, status(404, "NotFound", f"{path} is not there")
        if plural in self.forbidden:
            why = f'{plural} is forbidden: User "reader" cannot list resource "{plural}" at the cluster scope'
            return 403, status(403, "Forbidden", why)
        first, limit = int(asked.get("continue", ["0"])[0]), int(asked.get("limit", ["100000"])[0])
        every = self.items.get(plural, [])
        metadata = {"resourceVersion": "4711"}
        if first + limit < len(every):
            metadata["continue"] = str(first + limit)
        kind = GROUPS[group][plural]
        return 200, {"kind": f"{kind}List", "apiVersion": group, "metadata": metadata, "items": every[first : first + limit]}


def version(group):
    return {"groupVersion": group, "version": group.split("/")[1]}


def status(code, reason, message):
    return {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": reason, "code": code, "message": message}


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        parts = urlsplit(self.path)
        self.api.requests.append(self.path)
        code, body = self.api.answer(parts.path, parse_qs(parts.query))
        data = json.dumps(body).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *words):
        pass
