locals {
  provider = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE"
  issuer   = "oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE"
}

# The account stands in another namespace.
resource "kubernetes_service_account" "orders" {
  metadata {
    name        = "orders"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = aws_iam_role.orders.arn }
  }
}

resource "aws_iam_role" "orders" {
  name = "orders"
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = local.provider }
      Condition = {
        StringEquals = {
          "oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE:sub" = "system:serviceaccount:default:orders"
          "oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE:aud" = "sts.amazonaws.com"
        }
      }
    }]
  })
}

# A star under StringEquals is no wildcard.
resource "kubernetes_service_account" "reports" {
  metadata {
    name        = "reports"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = aws_iam_role.reports.arn }
  }
}

data "aws_iam_policy_document" "reports" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [local.provider]
    }
    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:sub"
      values   = ["system:serviceaccount:shop:*"]
    }
  }
}

resource "aws_iam_role" "reports" {
  name               = "reports"
  assume_role_policy = data.aws_iam_policy_document.reports.json
}

# Every account of the cluster may assume it.
resource "aws_iam_role" "anybody" {
  name = "anybody"
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = local.provider }
      Condition = {
        StringEquals = { "oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE:aud" = "sts.amazonaws.com" }
      }
    }]
  })
}
