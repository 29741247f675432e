// Where the certificate lies that wraps the sealing keys: outside the store, so that a copy of the store alone opens nothing (setting Keys:CertificateUrl).
// A template cannot make a certificate. Make it once, before the first deployment with an image, from an address in administratorAddresses:
//   az keyvault certificate create --vault-name ... -n sealing-keys -p "$(az keyvault certificate get-default-policy)"
// It must be RSA and exportable, as the default policy has it. The vault renews it by itself; the bot reads the older versions too.

@description('Name of the vault, unique in Azure.')
@maxLength(24)
param name string

param location string

@description('Principal id of the identity with which the bot reads it.')
param reader string

@description('The subnet of the bot, with the service endpoint Microsoft.KeyVault. Empty when it has none: then the network decides nothing and the role everything.')
param subnet string = ''

@description('Public addresses from which an administrator may reach the vault, as 203.0.113.7.')
param administratorAddresses array = []

// Key Vault Secrets User: reads what is there, makes and changes nothing.
var readSecrets = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    // Who loses the certificate loses what was sealed: what is deleted can be had back for 90 days, and nobody can shorten that.
    enableSoftDelete: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: empty(subnet) ? 'Allow' : 'Deny'
      virtualNetworkRules: empty(subnet) ? [] : [{ id: subnet }]
      ipRules: [for address in administratorAddresses: { value: address }]
    }
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, reader, readSecrets)
  scope: vault
  properties: {
    principalId: reader
    principalType: 'ServicePrincipal'
    roleDefinitionId: readSecrets
  }
}

output uri string = vault.properties.vaultUri
output name string = vault.name
