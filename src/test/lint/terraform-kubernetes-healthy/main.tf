resource "kubernetes_service_account" "orders" {
  metadata {
    name        = "orders"
    annotations = { "eks.amazonaws.com/role-arn" = aws_iam_role.orders.arn }
  }
}

resource "kubernetes_secret_v1" "database" {
  metadata { name = "database" }
  data = { PASSWORD = var.password }
}

# Another of the same name, in a namespace that nobody knows.
resource "kubernetes_secret_v1" "elsewhere" {
  metadata {
    name      = "database"
    namespace = var.namespace
  }
  data = { AWS_ACCESS_KEY_ID = var.key_id }
}

resource "kubernetes_daemonset" "orders" {
  metadata { name = "orders" }
  spec {
    template {
      metadata {}
      spec {
        service_account_name = kubernetes_service_account.orders.metadata[0].name
        container {
          name  = "web"
          image = "web:1"
          env {
            name  = "AWS_ACCESS_KEY_ID"
            value = ""
          }
          env_from {
            secret_ref { name = kubernetes_secret_v1.database.metadata[0].name }
          }
          env_from {
            secret_ref { name = "database" }
          }
        }
      }
    }
  }
}
