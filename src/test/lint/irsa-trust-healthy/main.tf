variable "namespace" {}

locals {
  provider = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE"
}

resource "kubernetes_service_account" "orders" {
  metadata {
    name        = "orders"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = aws_iam_role.orders.arn }
  }
}

resource "aws_iam_role" "orders" {
  assume_role_policy = data.aws_iam_policy_document.orders.json
}

data "aws_iam_policy_document" "orders" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [local.provider]
    }
    condition {
      test     = "StringLike"
      variable = "oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE:sub"
      values   = ["system:serviceaccount:shop:*"]
    }
  }
}

# Whom it lets in is not known.
resource "kubernetes_service_account" "open" {
  metadata {
    name        = "open"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = aws_iam_role.open.arn }
  }
}

resource "aws_iam_role" "open" {
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = local.provider }
      Condition = {
        StringEquals = {
          "oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE:sub" = "system:serviceaccount:${var.namespace}:open"
        }
      }
    }]
  })
}

# Another key limits it as well.
resource "aws_iam_role" "deploy" {
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
      Condition = {
        StringEquals = { "token.actions.githubusercontent.com:repository_id" = "1234" }
      }
    }]
  })
}
