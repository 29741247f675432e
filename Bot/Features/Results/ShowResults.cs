using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Model;

namespace Welbevinden.Bot.Features.Results;

/// <summary>The outcomes that a person may see: one card per feature, the first as the reply and the others as messages after it.</summary>
internal sealed class ShowResults(IEnumerable<ResultsSource> sources)
{
    public async Task<Outcome> HandleAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var cards = new List<AdaptiveCard>();
        foreach (var source in sources)
        {
            if (await source(request, cancellationToken) is { } card)
            {
                cards.Add(card);
            }
        }

        return cards is [var first, .. var others]
            ? new Outcome(new Reply.Show(first)) { Messages = [.. others.Select((card, index) => Message(request, card, index))] }
            : Outcome.Nothing;
    }

    private static OutgoingMessage Message(Request<string> request, AdaptiveCard card, int index) => new(
        new MessageKey(Replies.Group, request.Person.Id.Value, FormattableString.Invariant($"{request.Origin.ActivityId}+{index + 1}")),
        request.School.Id,
        new Recipient.Personal(request.Person.Id),
        card);
}
