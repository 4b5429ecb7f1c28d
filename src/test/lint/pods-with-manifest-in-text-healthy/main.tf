resource "kubernetes_service_account_v1" "orders" {
  metadata {
    name = "orders"
  }
}

resource "kubernetes_pod_v1" "orders" {
  metadata {
    name = "orders"
  }
  spec {
    service_account_name = "orders"
    container {
      name  = "orders"
      image = "orders:1"
      env {
        name  = "AWS_REGION"
        value = "us-west-2"
      }
    }
  }
}

resource "kubectl_manifest" "orders" {
  yaml_body = <<-YAML
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: orders
      annotations:
        eks.amazonaws.com/role-arn: ${var.role_arn}
  YAML
}
