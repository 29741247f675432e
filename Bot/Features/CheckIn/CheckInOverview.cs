using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>The check-in's part of "resultaten": the published rounds of the term, as far as they may be shown.</summary>
internal sealed class CheckInOverview(CheckInStore store, RoundForms forms)
{
    /// <summary>Half a school year: a term, whenever it began.</summary>
    private const int TermWeeks = 20;

    /// <summary>As many as fit on a card; with two rounds a week these are ten weeks.</summary>
    private const int MaxRounds = 20;

    public async Task<AdaptiveCard?> CardAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var rounds = await store.RoundsAsync(request.School.Id, cancellationToken);
        var view = new CheckInOverviewView
        {
            Rounds =
            [
                .. rounds.Where(round => round.State == RoundState.Published && round.Date > request.Today.PlusWeeks(-TermWeeks))
                    .Reverse()
                    .Take(MaxRounds)
                    .Select(round => new CheckInOverviewRound(round.Date, CheckInResults.Figures(round), round.Sentence)),
            ],
            Minimum = forms.MinimumOf(request.School.Id),
            Export = request.Person.Has(Role.CoreTeam) && rounds.Any(round => round.State == RoundState.Published)
                ? new ExportAsk(CheckInReport.Kind, "", ExportFormat.Html)
                : null,
        };
        return CheckInOverviewCard.Create(view, request.Language);
    }
}
