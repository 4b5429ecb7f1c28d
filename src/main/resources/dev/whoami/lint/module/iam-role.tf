# terraform-aws-modules/iam/aws//modules/iam-role, version 6, as far as it is about who may assume
# the role. The name is only the beginning of the role's name by default.

variable "create" {
  default = true
}

variable "name" {
  default = null
}

variable "use_name_prefix" {
  default = true
}

variable "enable_oidc" {
  default = false
}

variable "enable_github_oidc" {
  default = false
}

variable "enable_bitbucket_oidc" {
  default = false
}

variable "enable_saml" {
  default = false
}

variable "oidc_subjects" {
  default = []
}

variable "oidc_wildcard_subjects" {
  default = []
}

variable "oidc_audiences" {
  default = []
}

variable "trust_policy_conditions" {
  default = []
}

variable "trust_policy_permissions" {
  default = null
}

locals {
  is_token = var.enable_oidc || var.enable_github_oidc || var.enable_bitbucket_oidc
  before   = var.enable_github_oidc ? "repo:" : ""
  subjects = [for each in var.oidc_subjects : "${local.before}${trimprefix(each, local.before)}"]
  patterns = [for each in var.oidc_wildcard_subjects : "${local.before}${trimprefix(each, local.before)}"]
  audience = var.enable_oidc || length(var.oidc_audiences) > 0 ? var.oidc_audiences : ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "this" {
  dynamic "statement" {
    for_each = local.is_token ? [1] : []

    content {
      actions = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"]

      principals {
        type        = "Federated"
        identifiers = ["oidc-provider/token.issuer"]
      }

      dynamic "condition" {
        for_each = length(local.subjects) > 0 ? [1] : []

        content {
          test     = "StringEquals"
          variable = "token.issuer:sub"
          values   = local.subjects
        }
      }

      dynamic "condition" {
        for_each = length(local.patterns) > 0 ? [1] : []

        content {
          test     = "StringLike"
          variable = "token.issuer:sub"
          values   = local.patterns
        }
      }

      dynamic "condition" {
        for_each = length(local.audience) > 0 ? [1] : []

        content {
          test     = var.enable_oidc ? "StringEquals" : "ForAllValues:StringEquals"
          variable = "token.issuer:aud"
          values   = local.audience
        }
      }

      dynamic "condition" {
        for_each = var.trust_policy_conditions

        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }

  dynamic "statement" {
    for_each = var.enable_saml ? [1] : []

    content {
      actions = ["sts:AssumeRoleWithSAML", "sts:TagSession"]

      principals {
        type        = "Federated"
        identifiers = ["saml-provider/any"]
      }
    }
  }

  dynamic "statement" {
    for_each = coalesce(var.trust_policy_permissions, {})

    content {
      actions = try(statement.value.actions, null)
      effect  = try(statement.value.effect, "Allow")

      dynamic "principals" {
        for_each = try(statement.value.principals, [])

        content {
          type        = principals.value.type
          identifiers = principals.value.identifiers
        }
      }

      dynamic "condition" {
        for_each = try(statement.value.condition, [])

        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
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
