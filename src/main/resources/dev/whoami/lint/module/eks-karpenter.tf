# terraform-aws-modules/eks/aws//modules/karpenter, versions 18 to 21, as far as it is about who may
# assume the role of the controller: pods with a token in versions 18 and 19, EKS Pod Identity or
# both in version 20, and only EKS Pod Identity in version 21.

variable "module_version" {
  default = null
}

variable "create" {
  default  = true
  nullable = false
}

variable "create_irsa" {
  default  = true
  nullable = false
}

variable "create_iam_role" {
  default  = true
  nullable = false
}

variable "enable_irsa" {
  default  = false
  nullable = false
}

variable "irsa_name" {
  default = null
}

variable "iam_role_name" {
  default = "KarpenterController"
}

variable "irsa_use_name_prefix" {
  default  = true
  nullable = false
}

variable "iam_role_use_name_prefix" {
  default  = true
  nullable = false
}

variable "irsa_oidc_provider_arn" {
  default = ""
}

variable "irsa_namespace_service_accounts" {
  default = ["karpenter:karpenter"]
}

variable "irsa_assume_role_condition_test" {
  default = "StringEquals"
}

variable "create_pod_identity_association" {
  default = null
}

variable "namespace" {
  default = "kube-system"
}

variable "service_account" {
  default = "karpenter"
}

locals {
  is_irsa       = { "18" = true, "20" = var.enable_irsa, "21" = false }[var.module_version]
  is_associated = { "18" = false, "20" = false, "21" = true }[var.module_version]
  is_created    = { "18" = var.create_irsa, "20" = var.create_iam_role, "21" = var.create_iam_role }[var.module_version]
  name          = { "18" = var.irsa_name, "20" = var.iam_role_name, "21" = var.iam_role_name }[var.module_version]
  is_prefix     = { "18" = var.irsa_use_name_prefix, "20" = var.iam_role_use_name_prefix, "21" = var.iam_role_use_name_prefix }[var.module_version]
}

data "aws_iam_policy_document" "controller" {
  dynamic "statement" {
    for_each = var.module_version == "18" ? [] : [1]

    content {
      actions = ["sts:AssumeRole", "sts:TagSession"]

      principals {
        type        = "Service"
        identifiers = ["pods.eks.amazonaws.com"]
      }
    }
  }

  dynamic "statement" {
    for_each = local.is_irsa ? [1] : []

    content {
      actions = ["sts:AssumeRoleWithWebIdentity"]

      principals {
        type        = "Federated"
        identifiers = ["${var.irsa_oidc_provider_arn}#oidc-provider"]
      }

      condition {
        test     = var.irsa_assume_role_condition_test
        variable = "${var.irsa_oidc_provider_arn}:sub"
        values   = [for each in var.irsa_namespace_service_accounts : "system:serviceaccount:${each}"]
      }
    }
  }
}

resource "aws_iam_role" "controller" {
  count = var.create && local.is_created ? 1 : 0

  name               = local.is_prefix ? null : local.name
  name_prefix        = local.is_prefix ? local.name : null
  assume_role_policy = data.aws_iam_policy_document.controller.json
}

resource "aws_eks_pod_identity_association" "karpenter" {
  count = var.create && local.is_created && coalesce(var.create_pod_identity_association, local.is_associated) ? 1 : 0

  namespace       = var.namespace
  service_account = var.service_account
  role_arn        = one(aws_iam_role.controller[*].arn)
}

output "irsa_arn" {
  value = one(aws_iam_role.controller[*].arn)
}

output "iam_role_arn" {
  value = one(aws_iam_role.controller[*].arn)
}
