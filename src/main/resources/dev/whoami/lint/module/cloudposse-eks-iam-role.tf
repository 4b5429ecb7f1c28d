# cloudposse/eks-iam-role/aws, versions 0 to 2, as far as it is about who may assume the role. The
# role is called as the labels of the module say.

variable "enabled" {
  default = true
}

variable "service_account_name" {
  default = null
}

variable "service_account_namespace" {
  default = null
}

variable "service_account_namespace_name_list" {
  default = []
}

data "null_label" "this" {}

locals {
  is_list  = var.service_account_name == null && var.service_account_namespace == null && length(var.service_account_namespace_name_list) > 0
  one      = "${coalesce(var.service_account_namespace, "*")}:${coalesce(var.service_account_name, "*")}"
  accounts = concat(local.is_list ? [] : [local.one], var.service_account_namespace_name_list)
}

data "aws_iam_policy_document" "this" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["oidc-provider/token.issuer"]
    }

    condition {
      test     = "StringLike"
      variable = "token.issuer:sub"
      values   = [for each in local.accounts : "system:serviceaccount:${each}"]
    }
  }
}

resource "aws_iam_role" "service_account" {
  count = var.enabled == false ? 0 : 1

  name               = data.null_label.this.id
  assume_role_policy = data.aws_iam_policy_document.this.json
}

output "service_account_role_arn" {
  value = one(aws_iam_role.service_account[*].arn)
}
