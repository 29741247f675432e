using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>
/// Answers "tip" with one tip and "tip woord" with the tips that match the word. What was typed is neither stored nor repeated.
/// </summary>
internal sealed class FindTips(TipSearch search, TipChoice choice)
{
    public Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken) => Task.FromResult<Outcome>(
        string.IsNullOrWhiteSpace(request.Payload)
            ? Show([choice.Any(request.Now)], nearest: null, request.Language)
            : search.Find(request.Payload, request.Language) switch
            {
                TipsFound.Matching matching => Show(matching.Tips, nearest: null, request.Language),
                TipsFound.Near near => Show(near.Tips, near.Word, request.Language),
                TipsFound.Nothing => new Reply.Refused(PlatterRefusals.NoSuchTip),
                _ => throw new System.Diagnostics.UnreachableException(),
            });

    public Task<Outcome> AnotherAsync(Request<PlatterTip> request, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(Show([choice.After(request.Payload.After, request.Now)], nearest: null, request.Language));

    private static Reply.Show Show(IReadOnlyList<Tip> tips, string? nearest, Cards.Language language) => new(TipCard.Create(
        new TipsView { Tips = [.. tips.Take(TipCard.Max).Select(tip => tip.View)], LastId = tips[0].Id, Nearest = nearest },
        language));
}
