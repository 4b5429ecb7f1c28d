resource "aws_ecs_task_definition" "web" {
  family        = "web"
  task_role_arn = "arn:aws:iam::111122223333:role/web"
  container_definitions = jsonencode([{
    name        = "web"
    image       = "web:1"
    environment = [{ name = "EMAIL_HOST_USER", value = "AKIAHANDMADEKEYZZZZZ" }]
  }])
}
