# terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts, version 6, as far as it is
# about who may assume the role. The name is only the beginning of the role's name by default.

variable "create" {
  default = true
}

variable "name" {
  default = null
}

variable "use_name_prefix" {
  default = true
}

variable "oidc_providers" {
  default = {}
}

variable "trust_condition_test" {
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
        test     = var.trust_condition_test
        variable = "${statement.value.provider_arn}:sub"
        values   = [for each in statement.value.namespace_service_accounts : "system:serviceaccount:${each}"]
      }
    }
  }
}

resource "aws_iam_role" "this" {
  count = var.create ? 1 : 0

  name               = var.use_name_prefix ? null : var.name
  name_prefix        = var.use_name_prefix ? "${var.name}-" : null
  assume_role_policy = data.aws_iam_policy_document.this.json
}

output "arn" {
  value = one(aws_iam_role.this[*].arn)
}
