# terraform-aws-modules/eks-pod-identity/aws, versions 1 and 2, as far as it is about which
# ServiceAccounts get the role.

variable "create" {
  default = true
}

variable "associations" {
  default = {}
}

variable "association_defaults" {
  default = {}
}

data "aws_iam_role" "this" {
  name = "made-by-the-module"
}

resource "aws_eks_pod_identity_association" "this" {
  for_each = { for key, it in var.associations : key => it if var.create }

  namespace       = try(coalesce(each.value.namespace), var.association_defaults.namespace)
  service_account = try(coalesce(each.value.service_account), var.association_defaults.service_account)
  role_arn        = data.aws_iam_role.this.arn
}

output "iam_role_arn" {
  value = data.aws_iam_role.this.arn
}
