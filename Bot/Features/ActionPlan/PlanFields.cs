using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>Reads what was filled in into an item of the plan, or says what is wrong with it.</summary>
internal static class PlanFields
{
    public static (PlanItem? Item, Refusal? Refusal) Text(PlanSaveText filled)
    {
        var text = Tidy(filled.Text);
        return (new PlanItem.Words(text), TooLong(text, PlanLimits.OfText(filled.Part)));
    }

    public static (PlanItem? Item, Refusal? Refusal) Goal(PlanSaveGoal filled, string id, IEnumerable<string> aspects)
    {
        var text = OneLine(filled.Text);
        var kind = EnumCode.Of<GoalKind>(filled.Kind);
        var aspect = aspects.FirstOrDefault(known => known == filled.Aspect);
        return (
            new PlanItem.Goal(
                new GoalRecord(
                    id, kind ?? default, text, aspect, string.IsNullOrEmpty(filled.Recommendation) ? null : filled.Recommendation)),
            Missing(text) ?? TooLong(text, PlanLimits.Goal) ?? (kind is null ? PlanRefusals.ChoiceMissing : null));
    }

    /// <summary>
    /// A goal or role that the plan never had is dropped. One that was removed keeps its id, so that the link works again when it is
    /// restored.
    /// </summary>
    public static (PlanItem? Item, Refusal? Refusal) Activity(
        PlanSaveActivity filled, string id, DateTimeZone zone, IReadOnlyList<PlanContent> plans)
    {
        var (text, when) = (OneLine(filled.Text), OneLine(filled.When));
        var (layer, pillar) = (EnumCode.Of<SupportLayer>(filled.Layer), EnumCode.Of<Pillar>(filled.Pillar));
        var (on, wrongDay) = Day(filled.On, zone, SchoolYear.Parse(filled.Year)!.Value);
        var toldTo = FilledIn.Codes(filled.ToldTo).Select(EnumCode.Of<ToldTo>).ToList();
        var item = new ActivityRecord(id, text, layer ?? default, pillar ?? default)
        {
            Goal = plans.SelectMany(plan => plan.Goals).FirstOrDefault(goal => goal.Id == filled.Goal)?.Id,
            Holder = plans.SelectMany(plan => plan.RoleHolders).FirstOrDefault(role => role.Id == filled.Holder)?.Id,
            When = when,
            On = on,
            ToldTo = toldTo.OfType<ToldTo>().Aggregate(ToldTo.None, (all, one) => all | one),
        };
        return (
            new PlanItem.Activity(item),
            Missing(text) ?? TooLong(text, PlanLimits.Activity) ?? (layer is null || pillar is null ? PlanRefusals.ChoiceMissing : null)
                ?? (toldTo.Contains(null) ? PlanRefusals.ToldToUnknown : null) ?? TooLong(when, PlanLimits.When) ?? wrongDay);
    }

    /// <summary>
    /// Somebody who left the school and was not replaced in the form keeps the role, so that the plan still shows that they left.
    /// </summary>
    public static (PlanItem? Item, Refusal? Refusal) Role(
        PlanSaveRole filled, string id, RoleHolding? current, Func<PersonId, Person?> find)
    {
        var title = OneLine(filled.Title);
        var person = Chosen(filled.Person, current is { HolderLeft: true } ? current.Record.Person : null);
        var standIn = Chosen(filled.StandIn, current is { StandInLeft: true } ? current.Record.StandIn : null);
        return (
            new PlanItem.Role(new RoleHolderRecord(id, title, person, standIn)),
            Missing(title) ?? TooLong(title, PlanLimits.Title)
                ?? (IsUnknown(filled.Person, find) || IsUnknown(filled.StandIn, find) ? PlanRefusals.PersonUnknown : null)
                ?? (person is not null && person == standIn ? PlanRefusals.SamePerson : null));
    }

    /// <summary>Cleaned for storage, without white space around any of its lines.</summary>
    public static string Tidy(string? typed) => string.Join('\n', TypedWords.Tidy(typed ?? "").Split('\n').Select(line => line.Trim()));

    public static string OneLine(string? typed) =>
        string.Join(' ', Tidy(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static PersonId? Chosen(string? given, PersonId? left) => given switch
    {
        null => left,
        _ when Choice.IsNone(given) => null,
        _ => new PersonId(given),
    };

    private static bool IsUnknown(string? given, Func<PersonId, Person?> find) =>
        given is not null && !Choice.IsNone(given) && find(new PersonId(given)) is null;

    private static Refusal? Missing(string text) => text.Length == 0 ? PlanRefusals.TextEmpty : null;

    private static Refusal? TooLong(string text, int max) => text.Length > max ? PlanRefusals.TooLong(text.Length, max) : null;

    private static (LocalDate? Day, Refusal? Refusal) Day(string? given, DateTimeZone zone, SchoolYear year) => !FilledIn.IsGiven(given)
        ? (null, null)
        : FilledIn.Date(given, zone) is not { } day ? (null, PlanRefusals.DateUnknown)
        : (day, year.Contains(day) ? null : PlanRefusals.DateOutside(year.ToString()));
}
