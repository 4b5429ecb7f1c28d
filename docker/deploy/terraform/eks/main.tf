# An application on EKS that does not start before whoami has seen that its pod has the role. The
# role comes by EKS Pod Identity or by IRSA; ../../README.md has the reasons for the settings.

locals {
  by_irsa = var.identity == "irsa"

  # The trust policy of the chosen way; that of the other way does not exist.
  trust = local.by_irsa ? data.aws_iam_policy_document.irsa[0].json : data.aws_iam_policy_document.pod_identity[0].json
}

# ---- The role.

data "aws_iam_policy_document" "pod_identity" {
  count = local.by_irsa ? 0 : 1

  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "Service"
      identifiers = ["pods.eks.amazonaws.com"]
    }
  }
}

data "aws_eks_cluster" "this" {
  count = local.by_irsa ? 1 : 0

  name = var.cluster_name
}

data "aws_iam_openid_connect_provider" "this" {
  count = local.by_irsa ? 1 : 0

  url = data.aws_eks_cluster.this[0].identity[0].oidc[0].issuer
}

data "aws_iam_policy_document" "irsa" {
  count = local.by_irsa ? 1 : 0

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [data.aws_iam_openid_connect_provider.this[0].arn]
    }

    # This ServiceAccount alone, with a token that is meant for STS.
    condition {
      test     = "StringEquals"
      variable = "${replace(data.aws_eks_cluster.this[0].identity[0].oidc[0].issuer, "https://", "")}:sub"
      values   = ["system:serviceaccount:${var.namespace}:${var.name}"]
    }

    condition {
      test     = "StringEquals"
      variable = "${replace(data.aws_eks_cluster.this[0].identity[0].oidc[0].issuer, "https://", "")}:aud"
      values   = ["sts.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "app" {
  name               = "${var.name}-role"
  description        = "Who the code in the pods of ${var.name} is."
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy_attachment" "app" {
  for_each = var.policy_arns

  role       = aws_iam_role.app.name
  policy_arn = each.value
}

resource "aws_eks_pod_identity_association" "app" {
  count = local.by_irsa ? 0 : 1

  cluster_name    = var.cluster_name
  namespace       = var.namespace
  service_account = var.name
  role_arn        = aws_iam_role.app.arn
}

# ---- What runs.

resource "kubernetes_service_account_v1" "app" {
  metadata {
    name      = var.name
    namespace = var.namespace
    annotations = local.by_irsa ? {
      "eks.amazonaws.com/role-arn" = aws_iam_role.app.arn
    } : {}
  }
}

# A manifest, since kubernetes_deployment_v1 knows no init container that goes on running.
resource "kubernetes_manifest" "app" {
  manifest = {
    apiVersion = "apps/v1"
    kind       = "Deployment"
    metadata = {
      name      = var.name
      namespace = var.namespace
      labels = {
        "app.kubernetes.io/name" = var.name
      }
    }
    spec = {
      replicas                = var.replicas
      progressDeadlineSeconds = 300
      selector = {
        matchLabels = {
          "app.kubernetes.io/name" = var.name
        }
      }
      template = {
        metadata = {
          labels = {
            "app.kubernetes.io/name" = var.name
            whoami                   = "sidecar"
          }
        }
        spec = {
          serviceAccountName = kubernetes_service_account_v1.app.metadata[0].name
          securityContext = {
            runAsNonRoot = true
            runAsUser    = 10001
            runAsGroup   = 10001
            fsGroup      = 10001
            seccompProfile = {
              type = "RuntimeDefault"
            }
          }
          initContainers = [
            {
              name          = "whoami"
              image         = var.whoami_image
              restartPolicy = "Always"
              args = [
                "watch",
                "--expect", "IRSA,POD_IDENTITY",
                "--expect-role", aws_iam_role.app.name,
                "--listen", "0.0.0.0:9464",
                "--token-file", "/run/secrets/whoami/token",
              ]
              ports = [
                {
                  name          = "whoami"
                  containerPort = 9464
                  protocol      = "TCP"
                },
              ]
              startupProbe = {
                httpGet = {
                  path = "/healthz"
                  port = "whoami"
                }
                periodSeconds    = 2
                timeoutSeconds   = 2
                failureThreshold = 60
              }
              livenessProbe = {
                httpGet = {
                  path = "/readyz"
                  port = "whoami"
                }
                periodSeconds  = 30
                timeoutSeconds = 5
              }
              resources = {
                requests = {
                  cpu    = "10m"
                  memory = "96Mi"
                }
                limits = {
                  memory = "192Mi"
                }
              }
              securityContext = {
                allowPrivilegeEscalation = false
                readOnlyRootFilesystem   = true
                capabilities = {
                  drop = ["ALL"]
                }
              }
              volumeMounts = [
                {
                  name      = "whoami-token"
                  mountPath = "/run/secrets/whoami"
                  readOnly  = true
                },
              ]
            },
          ]
          containers = [
            {
              name  = "app"
              image = var.app_image
              securityContext = {
                allowPrivilegeEscalation = false
                capabilities = {
                  drop = ["ALL"]
                }
              }
            },
          ]
          volumes = [
            {
              name = "whoami-token"
              secret = {
                secretName = var.token_secret
                items = [
                  {
                    key  = "token"
                    path = "token"
                  },
                ]
                # 0440
                defaultMode = 288
              }
            },
          ]
        }
      }
    }
  }

  # Done when the pods are ready, which they are not before they have the role.
  wait {
    rollout = true
  }

  timeouts {
    create = "6m"
    update = "6m"
  }

  # Pods that start before the association have no role.
  depends_on = [
    aws_eks_pod_identity_association.app,
    aws_iam_role_policy_attachment.app,
  ]
}
