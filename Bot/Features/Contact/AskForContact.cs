using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Contact;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Features.Contact;

/// <summary>
/// "Mag iemand contact met je opnemen?": the list, what would be sent, and after a yes the one message. Nothing of it is stored beside that
/// message, and nothing of that once it has gone.
/// </summary>
internal sealed class AskForContact(Contacts contacts, PauseStore pauses)
{
    public Task<Outcome> ShowAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var there = contacts.Of(request.Person, request.School);
        Outcome shown = there.Count == 0
            ? new Reply.Refused(ContactRefusals.NobodyNamed)
            : new Reply.Show(ContactListCard.Create(
                new ContactListView { Contacts = [.. there.Select(one => Line(one.Contact, one.Person))] }, request.Language));
        return Task.FromResult(shown);
    }

    public async Task<Outcome> ChooseAsync(Request<ContactChoice> request, CancellationToken cancellationToken) =>
        await FindAsync(request, cancellationToken) switch
        {
            (_, _, { } refusal) => new Reply.Refused(refusal),
            (var contact, var person, _) => new Reply.Show(ContactConfirmCard.Create(Line(contact!, person!), request.Language)),
        };

    public async Task<Outcome> AskAsync(Request<ContactChoice> request, CancellationToken cancellationToken)
    {
        var (contact, person, refusal) = await FindAsync(request, cancellationToken);
        return refusal is not null
            ? new Reply.Refused(refusal)
            : new Outcome(new Reply.Show(ContactSentCard.Create(person!.Name, request.Language)))
            {
                Messages = [ContactMessage.Of(request.Person, request.School, contact!, person)],
            };
    }

    public static Task<Outcome> LeaveAsync(Request<NoPayload> request) =>
        Task.FromResult<Outcome>(new Reply.Show(ContactNothingSentCard.Create(request.Language)));

    /// <summary>What the card says is looked up anew at every press: it comes back from a client, and may be weeks old.</summary>
    private async Task<(SchoolContact? Contact, Person? Person, Refusal? Refusal)> FindAsync(
        Request<ContactChoice> request, CancellationToken cancellationToken)
    {
        if (request.Payload.Contact == request.Person.Id.Value)
        {
            return (null, null, ContactRefusals.Yourself);
        }

        if (contacts.Find(request.Person, request.School, request.Payload) is not var (contact, person))
        {
            return (null, null, ContactRefusals.NotListed);
        }

        return await pauses.OfAsync(person.Id, cancellationToken) is { } pause && pause.Holds(request.Today)
            ? (null, null, ContactRefusals.NotNow)
            : (contact, person, null);
    }

    private static ContactLine Line(SchoolContact contact, Person person) =>
        new(person.Id.Value, person.Name, contact.Label, contact.For);
}
