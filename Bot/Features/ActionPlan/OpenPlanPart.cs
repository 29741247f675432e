using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>Opens the dialogs in which the core team changes the plan, filled in with the plan as it is now.</summary>
internal sealed class OpenPlanPart(ActionPlanStore store, PlanViews views, PlanForms forms)
{
    public async Task<Outcome> OpenAsync(Request<PlanOpen> request, CancellationToken cancellationToken)
    {
        if (EnumCode.Of<PlanPart>(request.Payload.Part) is not { } part || Year(request, request.Payload.Year) is not { } year)
        {
            return new Reply.Refused(PlanRefusals.YearClosed);
        }

        var card = request.Payload.Card == PlanOpen.Here ? request.Origin.ReplyToId : request.Payload.Card;
        var (form, content) = await LoadAsync(request, year, card, cancellationToken);
        return PlanForms.Dialog(PlanItems.Find(content, new PlanPlace(part)) is PlanItem.Words words
            ? PlanForms.Text(form, part.ToString(), words.Text, request.Language)
            : forms.List(form, part, content, request.School, request.Language));
    }

    public async Task<Outcome> PickAsync(Request<PlanPick> request, CancellationToken cancellationToken)
    {
        if (EnumCode.Of<PlanPart>(request.Payload.Part) is not { } part || Year(request, request.Payload.Year) is not { } year)
        {
            return new Reply.Refused(PlanRefusals.YearClosed);
        }

        var (form, content) = await LoadAsync(request, year, request.Payload.Card, cancellationToken);
        var picked = request.Payload.Item is { Length: > 0 } id ? PlanItems.Find(content, new PlanPlace(part, id)) : null;
        var missed = request.Payload.Item is { Length: > 0 } ? PlanRefusals.ItemGone : PlanRefusals.PickMissing;
        return PlanForms.Dialog(picked switch
        {
            PlanItem.Goal goal => await forms.GoalAsync(
                form, PlanForms.Filled(form, goal.Record), request.School, request.Language, cancellationToken),
            PlanItem.Activity activity => PlanForms.Activity(form, PlanForms.Filled(form, activity.Record), content, request.Language),
            PlanItem.Role role => forms.Role(
                form, PlanForms.Filled(form, role.Record), views.Holding(role.Record, request.School.Id), request.School, request.Language),
            _ => forms.List(form with { Notice = missed.Sentence }, part, content, request.School, request.Language),
        });
    }

    public async Task<Outcome> AddAsync(Request<PlanOpen> request, CancellationToken cancellationToken)
    {
        if (EnumCode.Of<PlanPart>(request.Payload.Part) is not { } part || Year(request, request.Payload.Year) is not { } year)
        {
            return new Reply.Refused(PlanRefusals.YearClosed);
        }

        var (form, content) = await LoadAsync(request, year, request.Payload.Card, cancellationToken);
        return PlanForms.Dialog(PlanCapacity.Full(content, part) is { } full
            ? forms.List(form with { Notice = full.Sentence }, part, content, request.School, request.Language)
            : part switch
            {
                PlanPart.Activity => PlanForms.Activity(form, new PlanSaveActivity(form.Year, form.Version, ""), content, request.Language),
                PlanPart.RoleHolder => forms.Role(
                    form, new PlanSaveRole(form.Year, form.Version, ""), null, request.School, request.Language),
                PlanPart.Goal => await forms.GoalAsync(
                    form, new PlanSaveGoal(form.Year, form.Version, ""), request.School, request.Language, cancellationToken),
                PlanPart.Vision or PlanPart.Budget or PlanPart.Conditions or PlanPart.Support or PlanPart.Resilience =>
                    PlanForms.Text(form, part.ToString(), "", request.Language),
            });
    }

    /// <summary>
    /// Also opened from a recommendation of the top 3 or from the start situation of the roadmap, prefilled with what they know.
    /// </summary>
    public async Task<Outcome> AddGoalAsync(Request<PlanAddGoal> request, CancellationToken cancellationToken)
    {
        var begun = request.Payload;
        if (Year(request, begun.Year ?? SchoolYear.Of(request.Today).ToString()) is not { } year)
        {
            return new Reply.Refused(PlanRefusals.YearClosed);
        }

        var (form, content) = await LoadAsync(request, year, begun.Card, cancellationToken);
        var filled = new PlanSaveGoal(form.Year, form.Version, "", begun.Kind, begun.Text, begun.Aspect, begun.Recommendation, form.Card);
        return PlanForms.Dialog(PlanCapacity.Full(content, PlanPart.Goal) is { } full
            ? forms.List(form with { Notice = full.Sentence }, PlanPart.Goal, content, request.School, request.Language)
            : await forms.GoalAsync(form, filled, request.School, request.Language, cancellationToken));
    }

    /// <summary>The list with the item that was chosen; null when there is no such list.</summary>
    public async Task<AdaptiveCard?> DrawPickAsync(Request<PlanPick> request, CancellationToken cancellationToken)
    {
        if (EnumCode.Of<PlanPart>(request.Payload.Part) is not { } part || SchoolYear.Parse(request.Payload.Year) is not { } year)
        {
            return null;
        }

        var (form, content) = await LoadAsync(request, year, request.Payload.Card, cancellationToken);
        return forms.List(form, part, content, request.School, request.Language, request.Payload.Item);
    }

    /// <summary>The form of a role with what was filled in; null when it is of no school year.</summary>
    public async Task<AdaptiveCard?> DrawPeopleAsync(Request<PlanSaveRole> request, CancellationToken cancellationToken) =>
        SchoolYear.Parse(request.Payload.Year) is { } year ? await PeopleAsync(request, year, cancellationToken) : null;

    /// <summary>Searches for a colleague: the form comes back with what was typed and the people who were found.</summary>
    public async Task<Outcome> FindPeopleAsync(Request<PlanSaveRole> request, CancellationToken cancellationToken)
    {
        if (Year(request, request.Payload.Year) is not { } year)
        {
            return new Reply.Refused(PlanRefusals.YearClosed);
        }

        return PlanForms.Dialog(await PeopleAsync(request, year, cancellationToken));
    }

    private async Task<AdaptiveCard> PeopleAsync(Request<PlanSaveRole> request, SchoolYear year, CancellationToken cancellationToken)
    {
        var (_, content) = await LoadAsync(request, year, request.Payload.Card, cancellationToken);
        var current = content.RoleHolders.FirstOrDefault(role => role.Id == request.Payload.Id);
        var form = new PlanForm(request.Payload.Year, request.Payload.Version, request.Payload.Card);
        return forms.Role(
            form, request.Payload, current is null ? null : views.Holding(current, request.School.Id), request.School, request.Language);
    }

    /// <summary>The school year of a payload; null when its plan cannot be changed today.</summary>
    internal static SchoolYear? Year<TPayload>(Request<TPayload> request, string year) =>
        SchoolYear.Parse(year) is { } named && PlanYears.CanChange(named, request.Today) ? named : null;

    private async Task<(PlanForm Form, PlanContent Content)> LoadAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, string? card, CancellationToken cancellationToken)
    {
        var plan = await store.CurrentAsync(request.School.Id, year, cancellationToken);
        return (new PlanForm(year.ToString(), plan?.Number ?? 0, card), plan?.Content ?? PlanContent.Empty);
    }
}
