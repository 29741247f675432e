using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>Saves what was filled in in a dialog of the plan, or removes an item.</summary>
internal sealed class SavePlanPart(ChangePlan plan, PlanViews views, PlanForms forms)
{
    public async Task<Outcome> TextAsync(Request<PlanSaveText> request, CancellationToken cancellationToken) =>
        Text(request) is { } change
            ? await plan.ApplyAsync(request, change, cancellationToken)
            : new Reply.Refused(PlanRefusals.YearClosed);

    public Task<AdaptiveCard?> DrawTextAsync(Request<PlanSaveText> request, CancellationToken cancellationToken) =>
        plan.DrawAsync(request, Text(request), cancellationToken);

    public async Task<Outcome> GoalAsync(Request<PlanSaveGoal> request, CancellationToken cancellationToken) =>
        await plan.ApplyAsync(request, await GoalChangeAsync(request, cancellationToken), cancellationToken);

    public async Task<AdaptiveCard?> DrawGoalAsync(Request<PlanSaveGoal> request, CancellationToken cancellationToken) =>
        await plan.DrawAsync(request, await GoalChangeAsync(request, cancellationToken), cancellationToken);

    public async Task<Outcome> ActivityAsync(Request<PlanSaveActivity> request, CancellationToken cancellationToken) =>
        await plan.ApplyAsync(request, Activity(request), cancellationToken);

    public Task<AdaptiveCard?> DrawActivityAsync(Request<PlanSaveActivity> request, CancellationToken cancellationToken) =>
        plan.DrawAsync(request, Activity(request), cancellationToken);

    public async Task<Outcome> RoleAsync(Request<PlanSaveRole> request, CancellationToken cancellationToken) =>
        await plan.ApplyAsync(request, Role(request), cancellationToken);

    public Task<AdaptiveCard?> DrawRoleAsync(Request<PlanSaveRole> request, CancellationToken cancellationToken) =>
        plan.DrawAsync(request, Role(request), cancellationToken);

    /// <summary>Removes the item that the person saw. When a colleague changed it in the meantime, the newer text is shown first.</summary>
    public async Task<Outcome> RemoveAsync(Request<PlanRemove> request, CancellationToken cancellationToken)
    {
        var payload = request.Payload;
        if (EnumCode.Of<PlanPart>(payload.Part) is not { } part
            || payload.Id.Length == 0
            || PlanItems.Count(PlanContent.Empty, part) is null)
        {
            return new Reply.Refused(PlanRefusals.YearClosed);
        }

        return await plan.ApplyAsync(
            request,
            new ChangePlan.Change(
                new PlanForm(payload.Year, payload.Version, payload.Card),
                part,
                payload.Id,
                (_, _, _) => (null, null),
                async (form, now) => PlanItems.Find(now, new PlanPlace(part, payload.Id)) switch
                {
                    PlanItem.Goal goal => await forms.GoalAsync(
                        form, PlanForms.Filled(form, goal.Record), request.School, request.Language, cancellationToken),
                    PlanItem.Activity activity => PlanForms.Activity(form, PlanForms.Filled(form, activity.Record), now, request.Language),
                    PlanItem.Role role => forms.Role(
                        form, PlanForms.Filled(form, role.Record), Holding(
                            now, payload.Id, request.School.Id), request.School, request.Language),
                    _ => forms.List(form, part, now, request.School, request.Language),
                }),
            cancellationToken);
    }

    /// <summary>Null for a part that is no text.</summary>
    private static ChangePlan.Change? Text(Request<PlanSaveText> request)
    {
        var filled = request.Payload;
        return EnumCode.Of<PlanPart>(filled.Part) is { } part
            && PlanItems.Find(PlanContent.Empty, new PlanPlace(part)) is PlanItem.Words
            ? new ChangePlan.Change(
                new PlanForm(filled.Year, filled.Version, filled.Card),
                part,
                "",
                (_, _, _) => PlanFields.Text(filled),
                (form, _) => Task.FromResult(PlanForms.Text(form, filled.Part, PlanFields.Tidy(filled.Text), request.Language)))
            : null;
    }

    private async Task<ChangePlan.Change> GoalChangeAsync(Request<PlanSaveGoal> request, CancellationToken cancellationToken)
    {
        var filled = request.Payload;
        var aspects = (await views.AspectsAsync(request.School.Id, cancellationToken)).Select(aspect => aspect.Id).ToList();
        return new ChangePlan.Change(
            new PlanForm(filled.Year, filled.Version, filled.Card),
            PlanPart.Goal,
            filled.Id,
            (id, _, _) => PlanFields.Goal(filled, id, aspects),
            (form, _) => forms.GoalAsync(form, filled, request.School, request.Language, cancellationToken));
    }

    private static ChangePlan.Change Activity(Request<PlanSaveActivity> request)
    {
        var filled = request.Payload;
        return new ChangePlan.Change(
            new PlanForm(filled.Year, filled.Version, filled.Card),
            PlanPart.Activity,
            filled.Id,
            (id, seen, now) => PlanFields.Activity(filled, id, request.School.TimeZone, [seen, now]),
            (form, now) => Task.FromResult(PlanForms.Activity(form, filled, now, request.Language)));
    }

    private ChangePlan.Change Role(Request<PlanSaveRole> request)
    {
        var filled = request.Payload;
        return new ChangePlan.Change(
            new PlanForm(filled.Year, filled.Version, filled.Card),
            PlanPart.RoleHolder,
            filled.Id,
            (id, seen, _) => PlanFields.Role(
                filled, id, Holding(seen, filled.Id, request.School.Id), person => views.Find(person, request.School.Id)),
            (form, now) => Task.FromResult(
                forms.Role(form, filled, Holding(now, filled.Id, request.School.Id), request.School, request.Language)));
    }

    private RoleHolding? Holding(PlanContent content, string id, SchoolId school) =>
        content.RoleHolders.FirstOrDefault(role => role.Id == id) is { } role ? views.Holding(role, school) : null;
}
