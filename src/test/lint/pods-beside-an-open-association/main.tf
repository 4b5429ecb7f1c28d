variable "accounts" {
  type = map(string)
}

resource "aws_eks_pod_identity_association" "each" {
  for_each        = var.accounts
  cluster_name    = "shop"
  namespace       = "shop"
  service_account = each.key
  role_arn        = each.value
}
