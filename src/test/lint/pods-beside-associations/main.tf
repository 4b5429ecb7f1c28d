locals {
  namespaces = { carts = "shop", mail = "office" }
}

resource "aws_eks_pod_identity_association" "each" {
  for_each        = local.namespaces
  cluster_name    = "shop"
  namespace       = each.value
  service_account = each.key
  role_arn        = "arn:aws:iam::111122223333:role/${each.key}"
}
