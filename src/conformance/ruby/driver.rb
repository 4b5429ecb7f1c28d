# Asks the default chain of the AWS SDK for Ruby who this process is.
require 'aws-sdk-core'
require 'json'

# A client of a service that is not STS, whose settings are the chain's alone.
class Other < Aws::STS::Client
  own = Aws::STS::ClientApi::API.dup
  own.metadata = own.metadata.merge('serviceId' => 'Other')
  set_api(own)
end

# Of a client; without any region there is none, and a program that runs there gives it one in its
# own code: if that is all that a client lacks, the chain is asked as it would be then.
def chosen
  Other.new.config.credentials
rescue Aws::Errors::MissingRegionError
  Other.new(region: 'us-west-2', credentials: Aws::Credentials.new('id', 'secret'))
  Aws::CredentialProviderChain.new.resolve
end

def ask
  credentials = chosen
  return { error: 'NoCredentials: the chain is empty-handed' } unless credentials&.set?

  { accessKeyId: credentials.credentials.access_key_id }
rescue StandardError => e
  { error: "#{e.class}: #{e.message}" }
end

puts JSON.generate({ client: 'aws-sdk-ruby', version: Aws::CORE_GEM_VERSION }.merge(ask))
