// The bot in the school's own subscription, without a single key: Container Apps with a user-assigned managed identity, Azure Bot of that identity,
// Table storage that refuses shared keys, and a registry that the identity may pull from. Deploy into an empty resource group:
//   az deployment group create -g rg-welbevinden -f Bot/Deploy/main.bicep -p school=... image=... directory=@school.json
// Not run by its makers against a real subscription: read the what-if before you deploy.

@description('Short name of the school, in lower case letters and digits; names are made of it.')
@minLength(3)
@maxLength(12)
param school string

@description('Where everything stands. Inside the EEA.')
param location string = resourceGroup().location

@description('Image of the bot in the registry made here, with its digest: welbevinden@sha256:... On the first deployment leave it empty: everything but the bot is made.')
param image string = ''

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

var suffix = uniqueString(resourceGroup().id)
var tableContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')
var pullImages = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-welbevinden-${school}'
  location: location
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
    publicNetworkAccess: 'Enabled'
  }
}

resource mayWriteTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, tableContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tableContributor
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: take('wb${school}${suffix}', 50)
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, pullImages)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: pullImages
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: 'cae-welbevinden-${school}'
  location: location
  properties: {
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource bot 'Microsoft.App/containerApps@2024-03-01' = if (!empty(image)) {
  name: 'ca-welbevinden-${school}'
  location: location
  dependsOn: [mayPull, mayWriteTables]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    managedEnvironmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      // A new version is ready before the old one is asked to end.
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      registries: [{ server: registry.properties.loginServer, identity: identity.id }]
      secrets: [{ name: 'directory', value: directory }]
    }
    template: {
      terminationGracePeriodSeconds: 30
      scale: { minReplicas: replicas, maxReplicas: max(replicas, 2) }
      volumes: [{ name: 'config', storageType: 'Secret', secrets: [{ secretRef: 'directory', path: 'school.json' }] }]
      containers: [
        {
          name: 'bot'
          image: '${registry.properties.loginServer}/${image}'
          resources: { cpu: json('0.25'), memory: '0.5Gi' }
          volumeMounts: [{ volumeName: 'config', mountPath: '/config' }]
          env: concat([
            { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppId', value: identity.properties.clientId }
            { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
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
    reader: identity.properties.principalId
    administratorAddresses: administratorAddresses
  }
}

output registryServer string = registry.properties.loginServer
output appId string = identity.properties.clientId
output vaultName string = vault.outputs.name
