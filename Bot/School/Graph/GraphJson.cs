using System.Text.Json;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Reads what this bot needs out of Graph's lists. What is new there is passed over; what is needed and missing, or of another type, is
/// <see cref="GraphTrouble.SchemaChanged"/>: nobody is taken in or left out on a guess.
/// </summary>
internal static class GraphJson
{
    private const string SignInName = "userPrincipalName";
    private const string Mail = "mail";

    private const string UserType = "#microsoft.graph.user";
    private const string GroupType = "#microsoft.graph.group";

    /// <summary>The service that every plan with Teams belongs to, whatever the plan (Teams, for education, government, free).</summary>
    private const string TeamsService = "TeamspaceAPI";

    /// <summary>
    /// The plans themselves, for answers that leave the service out: TEAMS1, TEAMS_GOV, TEAMS_FREE (Microsoft's list of service plans).
    /// </summary>
    private static readonly string[] TeamsPlans =
        ["57ff2da0-773e-42df-b2af-ffb7a2317929", "304767db-7d23-49e8-a945-4a7eb65f9f28", "4fa4026d-ce74-4962-a151-8e96d57ea8e4"];

    /// <summary>What an account is read by; students and their properties are never asked for.</summary>
    /// <param name="signInNames">Also what a class file names mentors by.</param>
    public static string[] AccountFields(bool signInNames) =>
        ["id", "displayName", "accountEnabled", "userType", "assignedPlans", .. signInNames ? new[] { SignInName, Mail } : []];

    /// <summary>The items of a page.</summary>
    public static JsonElement.ArrayEnumerator Items(JsonDocument page) =>
        page.RootElement.ValueKind == JsonValueKind.Object
            && page.RootElement.TryGetProperty("value", out var value)
            && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : throw Changed("value");

    /// <summary>A link of a page; null when there is none.</summary>
    public static string? Link(JsonDocument page, string name) => OptionalText(page.RootElement, name);

    public static string Id(JsonElement item) => Text(item, "id");

    public static bool IsRemoved(JsonElement item) => item.TryGetProperty("@removed", out _);

    public static (string Id, AccountState Account) Account(JsonElement item, bool signInNames)
    {
        var account = new AccountState(
            Text(item, "displayName"), Flag(item, "accountEnabled"), OptionalText(item, "userType") is "Guest", HasTeams(item));
        if (!signInNames || account.Guest)
        {
            return (Id(item), account);
        }

        var (signIn, mail) = (Text(item, SignInName), OptionalText(item, Mail));
        return (Id(item), account with
        {
            SignInName = signIn,
            Mail = string.Equals(mail, signIn, StringComparison.OrdinalIgnoreCase) ? null : mail,
        });
    }

    /// <summary>Puts one item of <c>groups/delta</c> into a group: more or fewer people and groups in it.</summary>
    public static void Apply(JsonElement item, GroupState group)
    {
        if (OptionalText(item, "displayName") is { } name)
        {
            group.Name = name;
        }

        var relation = group.Relation switch
        {
            Relation.Members => "members@delta",
            Relation.Owners => "owners@delta",
        };
        if (!item.TryGetProperty(relation, out var changes))
        {
            return;
        }

        if (changes.ValueKind != JsonValueKind.Array)
        {
            throw Changed(relation);
        }

        foreach (var change in changes.EnumerateArray())
        {
            Apply(change, Text(change, "@odata.type"), group);
        }
    }

    public static string? OptionalText(JsonElement item, string name) =>
        !item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Changed(name);

    /// <summary>Devices, contacts and service principals are no people.</summary>
    private static void Apply(JsonElement change, string type, GroupState group)
    {
        var set = type switch
        {
            UserType => group.People,
            GroupType => group.Nested,
            _ => null,
        };
        if (IsRemoved(change))
        {
            set?.Remove(Id(change));
        }
        else
        {
            set?.Add(Id(change));
        }
    }

    private static bool HasTeams(JsonElement item)
    {
        if (!item.TryGetProperty("assignedPlans", out var plans) || plans.ValueKind != JsonValueKind.Array)
        {
            throw Changed("assignedPlans");
        }

        foreach (var plan in plans.EnumerateArray())
        {
            if (OptionalText(plan, "capabilityStatus") is "Enabled" or "Warning"
                && (OptionalText(plan, "service") is TeamsService
                    || TeamsPlans.Contains(OptionalText(plan, "servicePlanId"), StringComparer.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(JsonElement item, string name) =>
        OptionalText(item, name) is { Length: > 0 } text ? text : throw Changed(name);

    private static bool Flag(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Changed(name);

    private static GraphException Changed(string property) => new(GraphTrouble.SchemaChanged, property);
}
