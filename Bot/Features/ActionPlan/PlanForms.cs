using NodaTime.Text;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>Builds the dialogs of the plan, filled from the plan itself or from typed values that could not be saved.</summary>
internal sealed class PlanForms(PlanViews views)
{
    private static readonly Role[] ListedFirst = [School.Role.CoreTeam, School.Role.Leadership, School.Role.AnalysisTeam];

    public static Outcome Dialog(AdaptiveCard card) => new Reply.OpenDialog(PlanFormTexts.Title, card);

    public static AdaptiveCard Text(PlanForm form, string part, string text, Language language) =>
        PlanTextCard.Create(new PlanTextView(form, PlanWords.Of(PlanWords.Texts, part), text), language);

    public AdaptiveCard List(
        PlanForm form, PlanPart part, PlanContent content, SchoolProfile school, Language language, string? chosen = null)
    {
        IReadOnlyList<(string Id, string Text)> items = part switch
        {
            PlanPart.Goal => [.. content.Goals.Select(goal => (goal.Id, goal.Text))],
            PlanPart.Activity => [.. content.Activities.Select(activity => (activity.Id, activity.Text))],
            PlanPart.RoleHolder => [
                .. content.RoleHolders.Select(role => (role.Id, views.Words(new PlanItem.Role(role), content, school, [], language)!)),
            ],
            PlanPart.Vision or PlanPart.Budget or PlanPart.Conditions or PlanPart.Support or PlanPart.Resilience => [],
        };
        return PlanListCard.Create(
            new PlanListView(form, PlanWords.Of(PlanWords.Parts, part.ToString()), items) { Chosen = chosen }, language);
    }

    public async Task<AdaptiveCard> GoalAsync(
        PlanForm form, PlanSaveGoal filled, SchoolProfile school, Language language, CancellationToken cancellationToken) =>
        PlanGoalCard.Create(
            new PlanGoalForm(form)
            {
                Id = filled.Id,
                Text = filled.Text ?? "",
                Kind = filled.Kind ?? "",
                Aspect = filled.Aspect,
                Recommendation = filled.Recommendation,
                Aspects = [.. (await views.AspectsAsync(school.Id, cancellationToken)).Select(aspect => (aspect.Id, aspect.Name))],
            },
            language);

    public static AdaptiveCard Activity(PlanForm form, PlanSaveActivity filled, PlanContent content, Language language)
    {
        var year = SchoolYear.Parse(form.Year)!.Value;
        return PlanActivityCard.Create(
            new PlanActivityForm(form)
            {
                Id = filled.Id,
                Text = filled.Text ?? "",
                Layer = filled.Layer ?? "",
                Pillar = filled.Pillar ?? "",
                Goal = filled.Goal,
                Holder = filled.Holder,
                When = filled.When ?? "",
                On = filled.On ?? "",
                ToldTo = FilledIn.Codes(filled.ToldTo),
                Goals = [.. content.Goals.Select(goal => (goal.Id, goal.Text))],
                Holders = [.. content.RoleHolders.Select(role => (role.Id, role.Title))],
                FirstDay = LocalDatePattern.Iso.Format(year.FirstDay),
                LastDay = LocalDatePattern.Iso.Format(year.LastDay),
            },
            language);
    }

    /// <summary>
    /// The form of a role. In a school with more people than a list can hold, it offers those who lead and those who were searched for.
    /// </summary>
    public AdaptiveCard Role(PlanForm form, PlanSaveRole filled, RoleHolding? current, SchoolProfile school, Language language)
    {
        var everybody = views.Everybody(school.Id);
        var search = PlanFields.OneLine(filled.Search);
        var found = search.Length == 0
            ? []
            : everybody.Where(person => PersonNames.Fits(person.Name, search)).ToList();
        var isCut = everybody.Count > PlanLimits.MaxPeople;
        var listed = !isCut ? everybody : [.. Listed(everybody, found, filled).InOrder()];
        return PlanRoleCard.Create(
            new PlanRoleForm(
                search.Length > 0 && found.Count == 0 && form.Notice is null
                    ? form with { Notice = PlanRefusals.NobodyFound.Sentence }
                    : form)
            {
                Id = filled.Id,
                Title = filled.Title ?? "",
                Person = filled.Person,
                StandIn = filled.StandIn,
                Search = search,
                Found = found.Count == 0 ? null : found.Count,
                HolderLeft = current is { HolderLeft: true },
                IsCut = isCut,
                People = [.. listed.Select(person => (person.Id.Value, person.Name))],
            },
            language);
    }

    /// <summary>An item of the plan as the form fields that would produce it.</summary>
    public static PlanSaveGoal Filled(PlanForm form, GoalRecord goal) =>
        new(form.Year, form.Version, goal.Id, goal.Kind.ToString(), goal.Text, goal.Aspect, goal.Recommendation, form.Card);

    public static PlanSaveActivity Filled(PlanForm form, ActivityRecord activity) => new(
        form.Year,
        form.Version,
        activity.Id,
        activity.Text,
        activity.Layer.ToString(),
        activity.Pillar.ToString(),
        activity.Goal,
        activity.Holder,
        activity.When,
        activity.On is { } day ? LocalDatePattern.Iso.Format(day) : null,
        string.Join(',', PlanViews.ToldCodes(activity.ToldTo)),
        form.Card);

    public static PlanSaveRole Filled(PlanForm form, RoleHolderRecord role) =>
        new(form.Year, form.Version, role.Id, role.Title, role.Person?.Value, role.StandIn?.Value, Card: form.Card);

    private static IEnumerable<Person> Listed(IReadOnlyList<Person> everybody, IReadOnlyList<Person> found, PlanSaveRole filled) =>
        everybody
        .Where(person => person.Id.Value == filled.Person || person.Id.Value == filled.StandIn)
        .Concat(found)
        .Concat(everybody.Where(person => ListedFirst.Any(person.Has)))
        .Concat(everybody)
        .Distinct()
        .Take(PlanLimits.MaxPeople);
}
