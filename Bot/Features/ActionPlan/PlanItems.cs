using System.Diagnostics;
using System.Globalization;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>Reads and replaces what is in a place of a plan.</summary>
internal static class PlanItems
{
    /// <summary>What is there; an unwritten text is empty, a missing item of a list is null.</summary>
    public static PlanItem? Find(PlanContent content, PlanPlace place) => place.Part switch
    {
        PlanPart.Vision => new PlanItem.Words(content.Vision),
        PlanPart.Budget => new PlanItem.Words(content.Budget),
        PlanPart.Conditions => new PlanItem.Words(content.Conditions),
        PlanPart.Support => new PlanItem.Words(content.Support),
        PlanPart.Resilience => new PlanItem.Words(content.Resilience),
        PlanPart.Goal => content.Goals.FirstOrDefault(goal => goal.Id == place.Id) is { } goal ? new PlanItem.Goal(goal) : null,
        PlanPart.Activity => content.Activities.FirstOrDefault(activity => activity.Id == place.Id) is { } activity
            ? new PlanItem.Activity(activity)
            : null,
        PlanPart.RoleHolder => content.RoleHolders.FirstOrDefault(role => role.Id == place.Id) is { } role ? new PlanItem.Role(role) : null,
    };

    /// <summary>
    /// The plan with this item in that place; null removes it. A new item of a list goes where <paramref name="like"/> has it, otherwise at
    /// the end.
    /// </summary>
    public static PlanContent Put(PlanContent content, PlanPlace place, PlanItem? item, PlanContent like) => place.Part switch
    {
        PlanPart.Vision => content with { Vision = Text(item) },
        PlanPart.Budget => content with { Budget = Text(item) },
        PlanPart.Conditions => content with { Conditions = Text(item) },
        PlanPart.Support => content with { Support = Text(item) },
        PlanPart.Resilience => content with { Resilience = Text(item) },
        PlanPart.Goal => content with { Goals = In(content.Goals, like.Goals, goal => goal.Id, place.Id, (item as PlanItem.Goal)?.Record) },
        PlanPart.Activity => content with
        {
            Activities = In(content.Activities, like.Activities, activity => activity.Id, place.Id, (item as PlanItem.Activity)?.Record),
        },
        PlanPart.RoleHolder => content with
        {
            RoleHolders = In(content.RoleHolders, like.RoleHolders, role => role.Id, place.Id, (item as PlanItem.Role)?.Record),
        },
    };

    /// <summary>The first place of a part in which two plans differ; null when the part is the same.</summary>
    public static PlanPlace? Difference(PlanContent before, PlanContent after, PlanPart part) =>
        Places(before, part).Concat(Places(after, part))
        .Select(place => (PlanPlace?)place)
        .FirstOrDefault(place => Find(before, place!.Value) != Find(after, place.Value));

    /// <summary>The number of items of a list; null for a text.</summary>
    public static int? Count(PlanContent content, PlanPart part) => part switch
    {
        PlanPart.Goal => content.Goals.Count,
        PlanPart.Activity => content.Activities.Count,
        PlanPart.RoleHolder => content.RoleHolders.Count,
        PlanPart.Vision or PlanPart.Budget or PlanPart.Conditions or PlanPart.Support or PlanPart.Resilience => null,
    };

    /// <summary>The id of the next new item of a list.</summary>
    public static string NewId(PlanContent content, PlanPart part)
    {
        var letter = part switch
        {
            PlanPart.Goal => 'g',
            PlanPart.Activity => 'a',
            PlanPart.RoleHolder => 'r',
            PlanPart.Vision or PlanPart.Budget or PlanPart.Conditions or PlanPart.Support
                or PlanPart.Resilience => throw new UnreachableException(),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{letter}{content.Issued + 1}");
    }

    private static IEnumerable<PlanPlace> Places(PlanContent content, PlanPart part) => part switch
    {
        PlanPart.Goal => content.Goals.Select(goal => new PlanPlace(part, goal.Id)),
        PlanPart.Activity => content.Activities.Select(activity => new PlanPlace(part, activity.Id)),
        PlanPart.RoleHolder => content.RoleHolders.Select(role => new PlanPlace(part, role.Id)),
        PlanPart.Vision or PlanPart.Budget or PlanPart.Conditions or PlanPart.Support or PlanPart.Resilience => [new PlanPlace(part)],
    };

    private static string Text(PlanItem? item) => (item as PlanItem.Words)?.Text ?? "";

    private static List<TItem> In<TItem>(
        IReadOnlyList<TItem> items, IReadOnlyList<TItem> like, Func<TItem, string> id, string which, TItem? item)
        where TItem : class
    {
        List<TItem> others = [.. items];
        var index = others.FindIndex(other => id(other) == which);
        if (index >= 0)
        {
            others.RemoveAt(index);
        }

        if (item is not null)
        {
            var place = index >= 0 ? index : like.Select(id).ToList().IndexOf(which);
            others.Insert(place >= 0 ? Math.Min(place, others.Count) : others.Count, item);
        }

        return others;
    }
}
