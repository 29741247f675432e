using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Features.ActionPlan;

/// <summary>
/// The content of a plan as the values of a row: a value per goal, activity and role holder, so that none outgrows a value.
/// </summary>
internal static class PlanContentRow
{
    private const string GoalPrefix = "goal";
    private const string ActivityPrefix = "activity";
    private const string HolderPrefix = "holder";

    public static Properties Write(PlanContent content)
    {
        var values = new Properties
        {
            ["vision"] = content.Vision,
            ["budget"] = content.Budget,
            ["conditions"] = content.Conditions,
            ["support"] = content.Support,
            ["resilience"] = content.Resilience,
            ["issued"] = content.Issued,
        };
        Put(values, GoalPrefix, content.Goals, goal => JsonSerializer.Serialize(goal, PlanJson.Default.GoalRecord));
        Put(
            values,
            ActivityPrefix,
            content.Activities,
            activity => JsonSerializer.Serialize(ToJson(activity), PlanJson.Default.ActivityJson));
        Put(values, HolderPrefix, content.RoleHolders, holder => JsonSerializer.Serialize(ToJson(holder), PlanJson.Default.HolderJson));
        return values;
    }

    public static PlanContent Read(Properties values) => new()
    {
        Vision = values.Text("vision") ?? "",
        Budget = values.Text("budget") ?? "",
        Conditions = values.Text("conditions") ?? "",
        Support = values.Text("support") ?? "",
        Resilience = values.Text("resilience") ?? "",
        Issued = (int)values.Number("issued"),
        Goals = Taken(values, GoalPrefix, json => JsonSerializer.Deserialize(json, PlanJson.Default.GoalRecord)!),
        Activities = Taken(values, ActivityPrefix, json => ToActivity(JsonSerializer.Deserialize(json, PlanJson.Default.ActivityJson)!)),
        RoleHolders = Taken(values, HolderPrefix, json => ToHolder(JsonSerializer.Deserialize(json, PlanJson.Default.HolderJson)!)),
    };

    private static void Put<TItem>(Properties values, string prefix, IReadOnlyList<TItem> items, Func<TItem, string> write)
    {
        for (var index = 0; index < items.Count; index++)
        {
            values[Name(prefix, index)] = write(items[index]);
        }
    }

    private static List<TItem> Taken<TItem>(Properties values, string prefix, Func<string, TItem> read)
    {
        var items = new List<TItem>();
        while (values.Text(Name(prefix, items.Count)) is { } json)
        {
            items.Add(read(json));
        }

        return items;
    }

    private static string Name(string prefix, int index) => prefix + index.ToString("D3", CultureInfo.InvariantCulture);

    private static ActivityJson ToJson(ActivityRecord activity) => new(
        activity.Id,
        activity.Text,
        activity.Layer,
        activity.Pillar,
        activity.Goal,
        activity.Holder,
        activity.When,
        activity.On is { } day ? LocalDatePattern.Iso.Format(day) : null,
        activity.ToldTo);

    private static ActivityRecord ToActivity(ActivityJson json) => new(json.Id, json.Text, json.Layer, json.Pillar)
    {
        Goal = json.Goal,
        Holder = json.Holder,
        When = json.When,
        On = json.On is { } day ? LocalDatePattern.Iso.Parse(day).Value : null,
        ToldTo = json.ToldTo,
    };

    private static HolderJson ToJson(RoleHolderRecord holder) => new(holder.Id, holder.Title, holder.Person?.Value, holder.StandIn?.Value);

    private static RoleHolderRecord ToHolder(HolderJson json) => new(
        json.Id,
        json.Title,
        json.Person is { } person ? new PersonId(person) : null,
        json.StandIn is { } standIn ? new PersonId(standIn) : null);
}

/// <summary>An activity as it is written.</summary>
internal sealed record ActivityJson(
    string Id, string Text, SupportLayer Layer, Pillar Pillar, string? Goal, string? Holder, string When, string? On, ToldTo ToldTo);

/// <summary>A role holder as it is written.</summary>
internal sealed record HolderJson(string Id, string Title, string? Person, string? StandIn);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GoalRecord))]
[JsonSerializable(typeof(ActivityJson))]
[JsonSerializable(typeof(HolderJson))]
internal sealed partial class PlanJson : JsonSerializerContext;
