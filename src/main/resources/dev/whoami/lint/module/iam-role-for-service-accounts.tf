# terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts (6) and its former name
# iam-role-for-service-accounts-eks (4, 5), as far as it is about who may assume the role.

variable "create" {
  default = true
}

variable "create_role" {
  default = true
}

variable "name" {
  default = null
}

variable "role_name" {
  default = null
}

variable "oidc_providers" {
  default = {}
}

variable "trust_condition_test" {
  default = "StringEquals"
}

variable "assume_role_condition_test" {
  default = "StringEquals"
}

data "aws_iam_policy_document" "this" {
  dynamic "statement" {
    for_each = var.oidc_providers

    content {
      actions = ["sts:AssumeRoleWithWebIdentity"]

      principals {
        type        = "Federated"
        identifiers = ["${statement.value.provider_arn}#oidc-provider"]
      }

      condition {
        test     = var.trust_condition_test == "StringEquals" ? var.assume_role_condition_test : var.trust_condition_test
        variable = "${statement.value.provider_arn}:sub"
        values   = [for each in statement.value.namespace_service_accounts : "system:serviceaccount:${each}"]
      }

      condition {
        test     = "StringEquals"
        variable = "${statement.value.provider_arn}:aud"
        values   = ["sts.amazonaws.com"]
      }
    }
  }
}

resource "aws_iam_role" "this" {
  count = var.create && var.create_role ? 1 : 0

  name               = var.name == null ? var.role_name : var.name
  assume_role_policy = data.aws_iam_policy_document.this.json
}

output "arn" {
  value = one(aws_iam_role.this[*].arn)
}

output "iam_role_arn" {
  value = one(aws_iam_role.this[*].arn)
}
