output "role_arn" {
  description = "Who the code is; whoami expects this role."
  value       = aws_iam_role.app.arn
}

output "service_account_name" {
  description = "The ServiceAccount that has the role."
  value       = kubernetes_service_account_v1.app.metadata[0].name
}

output "deployment_name" {
  description = "The Deployment."
  value       = kubernetes_manifest.app.manifest.metadata.name
}
