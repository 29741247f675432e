using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Rounds;

/// <summary>
/// The cards of a round that closed: what went out is replaced by a card that says so, because live buttons would stand in chats for weeks.
/// An edited card tells nobody off: Teams shows no notice for it, so somebody who pauses is not disturbed either.
/// </summary>
internal sealed class RoundCards(SentCards sent)
{
    /// <summary>The kind of the message that replaces another.</summary>
    private const string Closed = "-closed";

    /// <summary>The replacements for what reached people; a card that never arrived needs none.</summary>
    /// <param name="due">The ending of the round.</param>
    /// <param name="people">Who was asked.</param>
    /// <param name="asked">The keys under which the round asked somebody.</param>
    /// <param name="card">What stands there from now on.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<OutgoingMessage>> CloseAsync(
        DueRequest due,
        IEnumerable<Person> people,
        Func<PersonId, IEnumerable<MessageKey>> asked,
        Func<Language, AdaptiveCard> card,
        CancellationToken cancellationToken)
    {
        var closed = new List<OutgoingMessage>();
        foreach (var (person, key) in people.SelectMany(person => asked(person.Id).Select(key => (person, key))))
        {
            if (await sent.FindAsync(person.Id, key, cancellationToken) is { } standing)
            {
                closed.Add(new OutgoingMessage(key with { Kind = key.Kind + Closed }, due.School.Id, standing, card(person.Language)));
            }
        }

        return closed;
    }
}
