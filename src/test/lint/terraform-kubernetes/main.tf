locals {
  labels = { app = "orders" }
}

resource "kubernetes_namespace" "shop" {
  metadata { name = "shop" }
}

resource "kubernetes_service_account_v1" "orders" {
  metadata {
    name        = "orders"
    annotations = { "eks.amazonaws.com/role-arn" = "orders-role" }
  }
}

resource "kubernetes_annotations" "default" {
  api_version = "v1"
  kind        = "ServiceAccount"
  metadata { name = "default" }
  annotations = { "eks.amazonaws.com/role-arn" = "arn:aws:iam::111122223333:policy/orders" }
}

resource "kubernetes_secret" "keys" {
  metadata {
    name      = "keys"
    namespace = kubernetes_namespace.shop.metadata[0].name
  }
  data = {
    AWS_ACCESS_KEY_ID     = var.key_id
    AWS_SECRET_ACCESS_KEY = var.secret
  }
}

resource "kubernetes_config_map_v1" "settings" {
  metadata { name = "settings" }
  data = { AWS_ACCESS_KEY_ID = "AKIAHANDMADEKEYZZZZZ" }
}

resource "kubernetes_deployment" "orders" {
  metadata {
    name      = "orders"
    namespace = kubernetes_namespace.shop.metadata[0].name
  }
  spec {
    template {
      metadata {
        labels      = local.labels
        annotations = { "eks.amazonaws.com/role-arn" = "arn:aws:iam::111122223333:role/orders" }
      }
      spec {
        init_container {
          name  = "prepare"
          image = "prepare:1"
          env_from {
            secret_ref { name = kubernetes_secret.keys.metadata[0].name }
          }
        }
        container {
          name  = "web"
          image = "web:1"
          env {
            name  = "STAGE"
            value = "prod"
          }
          env {
            name  = "AWS_ACCESS_KEY_ID"
            value = var.key_id
          }
          env {
            name = "AWS_SECRET_ACCESS_KEY"
            value_from {
              secret_key_ref {
                name = "other"
                key  = "secret"
              }
            }
          }
        }
      }
    }
  }
}

resource "kubernetes_cron_job_v1" "import" {
  metadata { name = "import" }
  spec {
    schedule = "0 0 * * *"
    job_template {
      metadata {}
      spec {
        template {
          metadata {}
          spec {
            container {
              name  = "import"
              image = "import:1"
              env_from {
                config_map_ref { name = "settings" }
              }
            }
          }
        }
      }
    }
  }
}

# whoami:allow WHO805 until the role is there
resource "kubernetes_manifest" "pod" {
  manifest = {
    apiVersion = "v1"
    kind       = "Pod"
    metadata   = { name = "old" }
    spec = {
      containers = [{
        name = "old"
        env  = [{ name = "AWS_SECRET_ACCESS_KEY", value = "h4ndMadeS3cret" }]
      }]
    }
  }
}
