<#
.SYNOPSIS
Schrijft de leden van een groep van Entra in een bestand dat 'people' van Welbevinden leest.

.DESCRIPTION
Vraagt Microsoft Graph om object-id, naam en aanmeldnaam van ieder lid, ook van groepen in de groep. Verandert niets in Entra.
Eerst eenmalig: Install-Module Microsoft.Graph.Authentication, Microsoft.Graph.Groups -Scope CurrentUser

.EXAMPLE
./Export-Staff.ps1 -GroupId 5d0f1c0a-0000-4000-8000-000000000003 -Out medewerkers.csv
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidatePattern('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')]
    [string] $GroupId,

    [string] $Out = 'medewerkers.csv'
)

$ErrorActionPreference = 'Stop'

if (Test-Path -LiteralPath $Out) {
    throw "$Out is er al. Kies met -Out een andere naam."
}

Connect-MgGraph -Scopes 'GroupMember.Read.All', 'User.ReadBasic.All' -NoWelcome

# Zonder accountEnabled: dat mag alleen wie meer rechten heeft. Wie uit dienst is, hoort niet in de groep.
$staff = Get-MgGroupTransitiveMemberAsUser -GroupId $GroupId -All -Property 'id', 'displayName', 'userPrincipalName' |
    Select-Object -Property @{ Name = 'id'; Expression = { $_.Id } },
        @{ Name = 'displayName'; Expression = { $_.DisplayName } },
        @{ Name = 'userPrincipalName'; Expression = { $_.UserPrincipalName } } |
    Sort-Object -Property displayName

$staff | Export-Csv -LiteralPath $Out -Encoding utf8 -NoTypeInformation
Write-Output "$Out`: $(@($staff).Count) mensen. Lees ze met: dotnet run --project Bot -- people --csv $Out"
