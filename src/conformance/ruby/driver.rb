# Asks the default chain of the AWS SDK for Ruby who this process is.
require 'aws-sdk-core'
require 'json'

def ask
  credentials = Aws::STS::Client.new.config.credentials
  return { error: 'NoCredentials: the chain is empty-handed' } unless credentials&.set?

  { accessKeyId: credentials.credentials.access_key_id }
rescue StandardError => e
  { error: "#{e.class}: #{e.message}" }
end

puts JSON.generate({ client: 'aws-sdk-ruby', version: Aws::CORE_GEM_VERSION }.merge(ask))
