using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Export;

namespace Welbevinden.Bot.Features.Export;

/// <summary>Lets a person choose a report and offers it: Teams asks whether the file may be placed in the person's OneDrive.</summary>
internal sealed class OfferFile(Reports reports, OfferStore store)
{
    /// <summary>An offer that cannot be sent within this time is dropped; its row is erased a week after the day of the offer.</summary>
    private static readonly Duration SendWithin = Duration.FromHours(12);

    public async Task<Outcome> ChooseAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var choices = await reports.ChoicesAsync(request.With(new NoPayload()), cancellationToken);
        return new Reply.Show(ExportChoiceCard.Create(new ExportChoiceView { Choices = choices }, request.Language));
    }

    public async Task<Outcome> OfferAsync(Request<ExportAsk> request, CancellationToken cancellationToken)
    {
        if (await reports.MakeAsync(request, cancellationToken) is not { } file)
        {
            return new Reply.Refused(ExportRefusals.NothingThere);
        }

        if (file.Content.Length > FileDrive.MaxBytes)
        {
            return new Reply.Refused(ExportRefusals.TooLarge);
        }

        var offer = Offer(request);
        var known = await store.FindAsync(offer.School, offer.Date, offer.Person, offer.Id, cancellationToken);
        return new Outcome(new Reply.Say(ExportTexts.Offered))
        {
            Writes = known is null ? [OfferStore.New(offer)] : [],
            Occurrences = [EraseOffers.Of(request.School, offer.Date)],
            Messages = [Message(request, offer, file)],
        };
    }

    private static OfferRecord Offer(Request<ExportAsk> request)
    {
        var (kind, parameters, format) = request.Payload;
        return new OfferRecord(Id(request), request.Person.Id, request.School.Id, request.Today, kind, parameters, format.ToString());
    }

    /// <summary>The same press makes the same offer, also when its commit is repeated.</summary>
    private static string Id(Request<ExportAsk> request)
    {
        var press = string.Join(
            '\n', request.Person.Id, request.Origin.ActivityId, request.Payload.Kind, request.Payload.Parameters, request.Payload.Format);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(press)).AsSpan(0, 12));
    }

    private static OutgoingMessage Message(Request<ExportAsk> request, OfferRecord offer, ReportFile file) => new(
        new MessageKey(Replies.Group, offer.Person.Value, $"file-{offer.Id}"),
        offer.School,
        new Recipient.Personal(offer.Person),
        new FileCard.Consent(file.Name, ExportTexts.Description.In(request.Language), file.Content.Length, OfferName.Of(offer)),
        request.Now + SendWithin);
}
