# One variable decides between EKS Pod Identity and IRSA: there are never both.
variable "irsa" {
  type    = bool
  default = false
}

data "aws_iam_policy_document" "pod_identity" {
  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]
    principals {
      type        = "Service"
      identifiers = ["pods.eks.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "irsa" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1"]
    }
    condition {
      test     = "StringEquals"
      variable = "oidc.eks.eu-west-1.amazonaws.com/id/A1:sub"
      values   = ["system:serviceaccount:shop:orders"]
    }
  }
}

resource "aws_iam_role" "orders" {
  name = "orders"
  assume_role_policy = (
    var.irsa
    ? data.aws_iam_policy_document.irsa.json
    : data.aws_iam_policy_document.pod_identity.json
  )
}

resource "kubernetes_service_account" "orders" {
  count = var.irsa ? 1 : 0
  metadata {
    name        = "orders"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = aws_iam_role.orders.arn }
  }
}

resource "kubernetes_service_account" "reports" {
  for_each = var.irsa ? toset(["reports"]) : toset([])
  metadata {
    name        = each.value
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = aws_iam_role.orders.arn }
  }
}
