using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>The plan in the report of a school year: the version in force in full, and who changed what and when.</summary>
internal sealed class PlanChapter(ActionPlanStore store, PlanViews views)
{
    public async Task<YearChapter?> TellAsync(Request<SchoolYear> request, CancellationToken cancellationToken)
    {
        var year = request.Payload;
        if (await store.CurrentAsync(request.School.Id, year, cancellationToken) is not { } plan)
        {
            return null;
        }

        var view = await views.OfAsync(plan, year, request.Person, request.School, request.Today, cancellationToken);
        var versions = (await store.VersionsAsync(request.School.Id, year, cancellationToken))
            .Select(version => new PlanVersionLine(
                version.Number, views.NameOf(version.By), PlanViews.InSchool(version.At, request.School), version.Part.ToString(),
                ShowPlan.KindOf(version.Change)))
            .ToList();
        return new YearChapter(
            YearPlace.Plan,
            YearReportTexts.Plan,
            PlanChapterParts.Of(view, versions, request.Language),
            PlanChapterLines.Of(view, versions, request.Language));
    }
}
