# terraform-aws-modules/iam/aws//modules/iam-github-oidc-role, version 5, as far as it is about which
# jobs of GitHub may assume the role. Without a subject, its condition on the subject has no value.

variable "create" {
  default = true
}

variable "name" {
  default = null
}

variable "name_prefix" {
  default = null
}

variable "audience" {
  default = "sts.amazonaws.com"
}

variable "subject_condition" {
  default = "StringLike"
}

variable "subjects" {
  default = []
}

variable "additional_trust_policy_conditions" {
  default = []
}

data "aws_iam_policy_document" "this" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"]

    principals {
      type        = "Federated"
      identifiers = ["oidc-provider/token.issuer"]
    }

    condition {
      test     = "ForAllValues:StringEquals"
      variable = "token.issuer:aud"
      values   = [var.audience]
    }

    condition {
      test     = var.subject_condition
      variable = "token.issuer:sub"
      values   = [for each in var.subjects : "repo:${trimprefix(each, "repo:")}"]
    }

    dynamic "condition" {
      for_each = var.additional_trust_policy_conditions

      content {
        test     = condition.value.test
        variable = condition.value.variable
        values   = condition.value.values
      }
    }
  }
}

resource "aws_iam_role" "this" {
  count = var.create ? 1 : 0

  name               = var.name
  name_prefix        = var.name_prefix
  assume_role_policy = data.aws_iam_policy_document.this.json
}

output "arn" {
  value = one(aws_iam_role.this[*].arn)
}
