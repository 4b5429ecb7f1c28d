# terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc, versions 3 to 5, as far as it
# is about who may assume the role. Each provider gets the same conditions, so that one stands for
# all.

variable "create_role" {
  default = false
}

variable "role_name" {
  default = null
}

variable "role_name_prefix" {
  default = null
}

variable "oidc_fully_qualified_subjects" {
  default = []
}

variable "oidc_subjects_with_wildcards" {
  default = []
}

variable "oidc_fully_qualified_audiences" {
  default = []
}

variable "provider_trust_policy_conditions" {
  default = []
}

data "aws_iam_policy_document" "this" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"]

    principals {
      type        = "Federated"
      identifiers = ["oidc-provider/token.issuer"]
    }

    dynamic "condition" {
      for_each = length(var.oidc_fully_qualified_subjects) > 0 ? [1] : []

      content {
        test     = "StringEquals"
        variable = "token.issuer:sub"
        values   = var.oidc_fully_qualified_subjects
      }
    }

    dynamic "condition" {
      for_each = length(var.oidc_subjects_with_wildcards) > 0 ? [1] : []

      content {
        test     = "StringLike"
        variable = "token.issuer:sub"
        values   = var.oidc_subjects_with_wildcards
      }
    }

    dynamic "condition" {
      for_each = length(var.oidc_fully_qualified_audiences) > 0 ? [1] : []

      content {
        test     = "StringLike"
        variable = "token.issuer:aud"
        values   = var.oidc_fully_qualified_audiences
      }
    }

    dynamic "condition" {
      for_each = var.provider_trust_policy_conditions

      content {
        test     = condition.value.test
        variable = condition.value.variable
        values   = condition.value.values
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

output "this_iam_role_arn" {
  value = one(aws_iam_role.this[*].arn)
}
