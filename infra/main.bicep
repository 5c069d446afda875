// One Linux web app with a user-assigned identity, and the Azure Bot that speaks for it in Teams.
// az deployment group create -g GROUP -f infra/main.bicep -p name=tpm-assistant signInAppId=SIGN_IN_APP_ID

@description('A name for all resources; lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(24)
param name string

@description('Where the web app runs.')
param location string = resourceGroup().location

@description('Tenants whose people may use the bot; the deployment tenant by default.')
param allowedTenants array = [tenant().tenantId]

@description('The Entra application that people sign in to, registered as README.md says.')
param signInAppId string

@description('The size of the web app. One instance on SQLite serves a team.')
param sku string = 'B1'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: sku }
  properties: { reserved: true }
}

var tenantSettings = [for (tenantId, index) in allowedTenants: {
  name: 'Bot__AllowedTenants__${index}'
  value: tenantId
}]

resource web 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      healthCheckPath: '/healthz'
      appSettings: concat([
        { name: 'ASPNETCORE_ENVIRONMENT', value: 'Production' }
        { name: 'Bot__AppId', value: identity.properties.clientId }
        { name: 'Bot__TenantId', value: tenant().tenantId }
        { name: 'Bot__Credential', value: 'ManagedIdentity' }
        { name: 'Bot__PublicUrl', value: 'https://${name}.azurewebsites.net/' }
        { name: 'Entra__AppId', value: signInAppId }
        { name: 'Graph__BaseUrl', value: 'https://graph.microsoft.com/v1.0' }
        { name: 'Storage__ConnectionString', value: 'Data Source=/home/tpm-assistant.db' }
      ], tenantSettings)
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'TPM Assistant'
    endpoint: 'https://${web.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel' }
}

output botId string = identity.properties.clientId
output domain string = web.properties.defaultHostName
output identityObjectId string = identity.properties.principalId
