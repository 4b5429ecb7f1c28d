# Asks STS who this process is, as a program does that catches nothing.
require 'aws-sdk-core'

puts Aws::STS::Client.new.get_caller_identity.arn
