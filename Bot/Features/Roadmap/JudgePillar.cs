using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Roadmap;

namespace Welbevinden.Bot.Features.Roadmap;

/// <summary>
/// The core team judges its school on the leading principles of one pillar. Only what somebody changed is written, so that colleagues can
/// fill it in together.
/// </summary>
internal sealed class JudgePillar(RoadmapStore store, RoadmapPages pages)
{
    public async Task<Outcome> HandleAsync(Request<RoadmapJudge> request, CancellationToken cancellationToken)
    {
        var payload = request.Payload;
        if (SchoolYear.Parse(payload.Year) is not { } year
            || !RoadmapPages.CanEdit(request, year)
            || PlanWords.Pillars.All(pillar => pillar.Code != payload.Pillar))
        {
            return new Reply.Refused(RoadmapRefusals.YearClosed);
        }

        var records = await store.PrinciplesAsync(request.School.Id, year, cancellationToken);
        var judged = Decide(payload, records);
        if (judged.Any(one => one.HasConflict))
        {
            return new Reply.Show(PillarCard.Create(
                new PillarView(
                    payload.Year,
                    payload.Pillar,
                    string.Join(',', judged.Select(one => one.Stored)),
                    [.. judged.Select(one => one.IsChanged ? one.Chosen : one.Stored)])
                {
                    Notice = RoadmapRefusals.RatingChanged.Sentence,
                },
                request.Language));
        }

        var changes = judged.Where(one => one.IsChanged && one.Chosen != one.Stored).ToList();
        var view = await pages.PillarsAsync(request, year, cancellationToken);
        var ratings = new Dictionary<string, string>(view.Ratings, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            ratings.Remove(change.Principle);
            if (change.Chosen.Length > 0)
            {
                ratings[change.Principle] = change.Chosen;
            }
        }

        return new Outcome(
            new Reply.Show(PillarsCard.Create(view with { Ratings = ratings, Notice = RoadmapNotices.Saved }, request.Language)))
        {
            Writes = changes.Count == 0
                ? []
                : [RoadmapStore.Judge(request.School.Id, year, [.. changes.Select(change => change.Write(records))])],
        };
    }

    /// <summary>The pillar with what was chosen; null when there is no such pillar.</summary>
    public static Task<AdaptiveCard?> DrawAsync(Request<RoadmapJudge> request)
    {
        var payload = request.Payload;
        return Task.FromResult(PlanWords.Pillars.Any(pillar => pillar.Code == payload.Pillar)
            ? PillarCard.Create(
                new PillarView(
                    payload.Year, payload.Pillar, payload.Seen, [.. payload.Chosen().Take(Principles(payload.Pillar).Count)]),
                request.Language)
            : null);
    }

    internal static IReadOnlyList<LeadingPrinciple> Principles(string pillar) =>
        [.. LeadingPrinciples.All.Where(principle => principle.Pillar == pillar)];

    /// <summary>For each principle: what the form showed, what is stored now and what was chosen.</summary>
    internal static IReadOnlyList<Judged> Decide(RoadmapJudge payload, IReadOnlyList<PrincipleRecord> records)
    {
        var (seen, chosen) = (payload.Seen.Split(','), payload.Chosen());
        return
        [
            .. Principles(payload.Pillar).Select((principle, index) => new Judged(
                principle.Code,
                seen.ElementAtOrDefault(index) ?? "",
                records.FirstOrDefault(record => record.Principle == principle.Code)?.Rating.ToString() ?? "",
                EnumCode.Of<PrincipleRating>(chosen[index])?.ToString() ?? "")),
        ];
    }

    /// <summary>One principle of a submitted form.</summary>
    internal sealed record Judged(string Principle, string Seen, string Stored, string Chosen)
    {
        public bool IsChanged => Chosen != Seen;

        /// <summary>Somebody else judged it differently in the meantime.</summary>
        public bool HasConflict => IsChanged && Stored != Seen && Stored != Chosen;

        public PrincipleWrite Write(IReadOnlyList<PrincipleRecord> records) => new(
            Principle, Chosen.Length == 0
                ? null
                : Enum.Parse<PrincipleRating>(Chosen), records.FirstOrDefault(record => record.Principle == Principle)?.ETag);
    }
}
