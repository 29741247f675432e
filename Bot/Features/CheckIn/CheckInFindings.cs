using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>The published check-ins of a period in one sentence each, checked against the threshold again before they leave.</summary>
internal sealed class CheckInFindings(CheckInStore store)
{
    public async Task<IReadOnlyList<Finding>> BetweenAsync(
        SchoolProfile school, LocalDate from, LocalDate to, CancellationToken cancellationToken) =>
    [
        .. (await store.RoundsAsync(school.Id, cancellationToken))
            .Where(round => round.State == RoundState.Published && round.Date >= from && round.Date < to)
            .Select(
                round => new Finding(
                    round.Date, CheckInResults.Figures(round) is { } figures ? Sentence(figures) : CheckInFindingTexts.TooFew)),
    ];

    private static Cards.Text Sentence(CheckInFigures figures)
    {
        var most = figures.Counts.Values.DefaultIfEmpty(0).Max();
        return CheckInFindingTexts.Of(figures, [.. figures.Form.Options.Where(option => figures.Of(option) == most)]);
    }
}
