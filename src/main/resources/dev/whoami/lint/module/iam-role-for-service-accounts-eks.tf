# terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts-eks, versions 4 and 5, as far
# as it is about who may assume the role. Version 4 has no condition on the audience.

variable "create_role" {
  default = true
}

variable "role_name" {
  default = null
}

variable "role_name_prefix" {
  default = null
}

variable "oidc_providers" {
  default = {}
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
        test     = var.assume_role_condition_test
        variable = "${statement.value.provider_arn}:sub"
        values   = [for each in statement.value.namespace_service_accounts : "system:serviceaccount:${each}"]
      }
    }
  }
}

resource "aws_iam_role" "this" {
  count = var.create_role ? 1 : 0

  name               = var.role_name
  name_prefix        = var.role_name_prefix
  assume_role_policy = data.aws_iam_policy_document.this.json
}

output "iam_role_arn" {
  value = one(aws_iam_role.this[*].arn)
}
