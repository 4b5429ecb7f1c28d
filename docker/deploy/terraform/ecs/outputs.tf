output "task_role_arn" {
  description = "Who the code is; whoami expects this role."
  value       = aws_iam_role.task.arn
}

output "execution_role_arn" {
  description = "With which ECS pulls images and writes logs."
  value       = aws_iam_role.execution.arn
}

output "task_definition_arn" {
  description = "The task definition, with its revision."
  value       = aws_ecs_task_definition.this.arn
}

output "service_name" {
  description = "The service."
  value       = aws_ecs_service.this.name
}

output "log_group_name" {
  description = "Where whoami tells each change, in streams that begin with whoami/."
  value       = aws_cloudwatch_log_group.this.name
}
