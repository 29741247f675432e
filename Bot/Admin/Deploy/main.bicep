// The bot in the school's own subscription, without a single key: Container Apps with three managed identities (one talks to Teams and Graph, one
// reads and writes the store, one pulls the image and is not there for the running bot), Azure Bot of the first, Table storage that refuses shared
// keys and everybody outside the bot's own subnet, and a registry. Deploy into an empty resource group:
//   az deployment group create -g rg-welbevinden -f Bot/Admin/Deploy/main.bicep -p school=... image=... directory=@school.json
// Not run by its makers against a real subscription: read the what-if before you deploy.

@description('Short name of the school, in lower case letters and digits; names are made of it.')
@minLength(3)
@maxLength(12)
param school string

@description('Where everything stands. Inside the EEA.')
param location string = resourceGroup().location

@description('Image of the bot in the registry made here, with its digest: welbevinden@sha256:... On the first deployment leave it empty: everything but the bot is made.')
param image string = ''

@description('Address ranges that may reach the bot, as 52.112.0.0/14; empty for everybody: the token decides in any case. Microsoft 365 publishes the ranges of Teams.')
param channelAddresses array = []

@description('The network of the bot alone. 256 addresses, of which Container Apps takes a dozen; overlaps with nothing, as nothing is joined to it.')
param networkAddresses string = '10.71.0.0/24'

@description('The directory file (contract), as text. It holds names, so it is kept as a secret.')
@secure()
param directory string

@description('How many bots run at least. Two survive a machine that is taken away.')
@minValue(1)
@maxValue(3)
param replicas int = 1

@description('Where telemetry goes (OTLP); empty for nowhere.')
param telemetryEndpoint string = ''

@description('Name of the certificate in the key vault that wraps the sealing keys (vault.bicep says how to make it); empty to leave the keys in the store as they are.')
param sealingCertificate string = 'sealing-keys'

@description('Public addresses from which an administrator may reach the key vault.')
param administratorAddresses array = []

// A tag can be moved to another image after somebody looked at it; a digest cannot.
var pinned = empty(image) || contains(image, '@sha256:') ? image : fail('image has no digest; it wants welbevinden@sha256:...')
var suffix = uniqueString(resourceGroup().id)
var tableContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')
var pullImages = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

// The bot towards Teams and Graph: the app id of Azure Bot. May do nothing in Azure itself.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-welbevinden-${school}'
  location: location
}

// The bot towards what it keeps. May write tables and knows nobody in Teams or Graph.
resource storeIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-welbevinden-${school}-store'
  location: location
}

// Pulls the image, and nothing else; the running bot cannot ask for its tokens (identitySettings below).
resource pullIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-welbevinden-${school}-pull'
  location: location
}

resource rules 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-welbevinden-${school}'
  location: location
  properties: {
    securityRules: [
      {
        name: 'https'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: empty(channelAddresses) ? 'Internet' : null
          sourceAddressPrefixes: empty(channelAddresses) ? null : channelAddresses
          sourcePortRange: '*'
          destinationAddressPrefix: networkAddresses
          // 31443 is where the load balancer of Container Apps passes 443 on to.
          destinationPortRanges: ['443', '31443']
        }
      }
      {
        name: 'probes-of-the-load-balancer'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: 'AzureLoadBalancer'
          sourcePortRange: '*'
          destinationAddressPrefix: networkAddresses
          destinationPortRange: '30000-32767'
        }
      }
      {
        name: 'within'
        properties: {
          priority: 120
          direction: 'Inbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: networkAddresses
          sourcePortRange: '*'
          destinationAddressPrefix: networkAddresses
          destinationPortRange: '*'
        }
      }
      {
        name: 'nothing-else'
        properties: {
          priority: 4000
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-welbevinden-${school}'
  location: location
  properties: {
    addressSpace: { addressPrefixes: [networkAddresses] }
  }
}

resource botSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' = {
  parent: network
  name: 'bot'
  properties: {
    addressPrefix: networkAddresses
    networkSecurityGroup: { id: rules.id }
    delegations: [{ name: 'container-apps', properties: { serviceName: 'Microsoft.App/environments' } }]
    // What is reached from here over Azure's own network, and lets in nobody from elsewhere.
    serviceEndpoints: [{ service: 'Microsoft.Storage' }, { service: 'Microsoft.KeyVault' }]
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('wb${school}${suffix}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Enabled, because a service endpoint comes in by the public name; the rules below let in the bot's subnet alone.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [{ id: botSubnet.id, action: 'Allow' }]
      ipRules: []
    }
  }
}

resource mayWriteTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, storeIdentity.id, tableContributor)
  scope: storage
  properties: {
    principalId: storeIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tableContributor
  }
}

// Basic has no network rules (Premium has): who may pull is decided by the identity alone.
resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: take('wb${school}${suffix}', 50)
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, pullIdentity.id, pullImages)
  scope: registry
  properties: {
    principalId: pullIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: pullImages
  }
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: 'cae-welbevinden-${school}'
  location: location
  properties: {
    // Cannot be added to an environment that was made without: remove that one first.
    vnetConfiguration: { infrastructureSubnetId: botSubnet.id, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource bot 'Microsoft.App/containerApps@2025-01-01' = if (!empty(image)) {
  name: 'ca-welbevinden-${school}'
  location: location
  dependsOn: [mayPull, mayWriteTables]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
      '${storeIdentity.id}': {}
      '${pullIdentity.id}': {}
    }
  }
  properties: {
    managedEnvironmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      // A new version is ready before the old one is asked to end.
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 3978
        transport: 'http'
        allowInsecure: false
        ipSecurityRestrictions: [for (range, index) in channelAddresses: {
          name: 'channel-${index}'
          action: 'Allow'
          ipAddressRange: range
        }]
      }
      registries: [{ server: registry.properties.loginServer, identity: pullIdentity.id }]
      identitySettings: [
        { identity: identity.id, lifecycle: 'Main' }
        { identity: storeIdentity.id, lifecycle: 'Main' }
        { identity: pullIdentity.id, lifecycle: 'None' }
      ]
      secrets: [{ name: 'directory', value: directory }]
    }
    template: {
      terminationGracePeriodSeconds: 30
      scale: { minReplicas: replicas, maxReplicas: max(replicas, 2) }
      volumes: [{ name: 'config', storageType: 'Secret', secrets: [{ secretRef: 'directory', path: 'school.json' }] }]
      containers: [
        {
          name: 'bot'
          image: '${registry.properties.loginServer}/${pinned}'
          resources: { cpu: json('0.25'), memory: '0.5Gi' }
          volumeMounts: [{ volumeName: 'config', mountPath: '/config' }]
          env: concat([
            { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppId', value: identity.properties.clientId }
            { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            // Which identity opens the store and the vault; the bot's own, for Teams and Graph, is named by MicrosoftAppId.
            { name: 'AZURE_CLIENT_ID', value: storeIdentity.properties.clientId }
            { name: 'Storage__Provider', value: 'AzureTables' }
            { name: 'Storage__AccountUrl', value: storage.properties.primaryEndpoints.table }
            { name: 'Directory__File', value: '/config/school.json' }
          ], empty(sealingCertificate) ? [] : [
            { name: 'Keys__CertificateUrl', value: '${vault.outputs.uri}certificates/${sealingCertificate}' }
          ], empty(telemetryEndpoint) ? [] : [{ name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: telemetryEndpoint }])
          probes: [
            { type: 'Liveness', httpGet: { path: '/health/live', port: 3978 }, periodSeconds: 10, failureThreshold: 3 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 3978 }, periodSeconds: 5, failureThreshold: 3 }
          ]
        }
      ]
    }
  }
}

resource azureBot 'Microsoft.BotService/botServices@2022-09-15' = if (!empty(image)) {
  // The name of a bot is unique in the whole of Azure, so the school's name alone may be taken.
  name: 'bot-welbevinden-${school}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Welbevinden'
    endpoint: 'https://${bot!.properties.configuration.ingress.fqdn}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = if (!empty(image)) {
  parent: azureBot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

// The certificate that wraps the sealing keys, outside the store.
module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    name: take('kv${school}${suffix}', 24)
    location: location
    reader: storeIdentity.properties.principalId
    subnet: botSubnet.id
    administratorAddresses: administratorAddresses
  }
}

output registryServer string = registry.properties.loginServer
output appId string = identity.properties.clientId
output vaultName string = vault.outputs.name
