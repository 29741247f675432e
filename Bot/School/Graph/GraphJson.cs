using System.Text.Json;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Reads what this bot needs out of Graph's lists. What is new there is passed over. What is needed and missing, or of another type: of
/// one account it keeps that account out, by name of the property; of a whole list it is <see cref="GraphTrouble.SchemaChanged"/>. Nobody
/// is taken in on a guess, and one odd account holds up nobody else.
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

    /// <summary>The id of an item, in small letters: the same account or group in every list.</summary>
    public static string Id(JsonElement item) => FindId(item) ?? throw Changed("id");

    /// <summary>The same; null for an item that has none.</summary>
    public static string? FindId(JsonElement item) => WeakText(item, "id") is { Length: > 0 } id ? id.ToLowerInvariant() : null;

    public static bool IsRemoved(JsonElement item) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("@removed", out _);

    /// <summary>An account; one that cannot be read says by what.</summary>
    public static AccountState Account(JsonElement item, bool signInNames)
    {
        try
        {
            return Readable(item, signInNames);
        }
        catch (GraphException odd) when (odd.Trouble == GraphTrouble.SchemaChanged)
        {
            return AccountState.Unreadable(odd.Detail);
        }
    }

    private static AccountState Readable(JsonElement item, bool signInNames)
    {
        var account = new AccountState(
            Text(item, "displayName"), Flag(item, "accountEnabled"), OptionalText(item, "userType") is "Guest", HasTeams(item));
        if (!signInNames || account.Guest)
        {
            return account;
        }

        var (signIn, mail) = (Text(item, SignInName), OptionalText(item, Mail));
        return account with
        {
            SignInName = signIn,
            Mail = string.Equals(mail, signIn, StringComparison.OrdinalIgnoreCase) ? null : mail,
        };
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
        if (!item.TryGetProperty(relation, out var changes) || changes.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (changes.ValueKind != JsonValueKind.Array)
        {
            throw Changed(relation);
        }

        foreach (var change in changes.EnumerateArray())
        {
            Apply(change, WeakText(change, "@odata.type") ?? UserType, group);
        }
    }

    public static string? OptionalText(JsonElement item, string name) =>
        item.ValueKind != JsonValueKind.Object ? throw Changed(name)
        : !item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Changed(name);

    /// <summary>A text; null also for something that is no text, where that spoils no more than this one item.</summary>
    public static string? WeakText(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>
    /// Devices, contacts and service principals are no people. What does not say its type counts as one: the account itself decides.
    /// </summary>
    private static void Apply(JsonElement change, string type, GroupState group)
    {
        var set = type switch
        {
            UserType => group.People,
            GroupType => group.Nested,
            _ => null,
        };
        switch (FindId(change))
        {
            case { } id when IsRemoved(change):
                set?.Remove(id);
                break;
            case { } id:
                set?.Add(id);
                break;
            case null when change.ValueKind == JsonValueKind.Object && IsRemoved(change):
                throw new GraphException(GraphTrouble.SyncStateLost, "somebody left without an id");
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
        item.ValueKind == JsonValueKind.Object
            && item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Changed(name);

    private static GraphException Changed(string property) => new(GraphTrouble.SchemaChanged, property);
}
