using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Export;

namespace Welbevinden.Bot.Features.Export;

/// <summary>
/// Handles the answer of a person who allows or declines a file. The file is made only now, from what this person may see now, and is
/// uploaded directly to the person's OneDrive. The upload is the one effect that cannot be returned as data: it happens between the claim
/// on the offer and the commit, so a second answer finds the offer claimed. When the bot dies in between, the claim expires and the person
/// can allow the file again.
/// </summary>
internal sealed class HandOver(Reports reports, OfferStore store, IFileDrive drive)
{
    public async Task<Outcome> HandleAsync(Request<FileAnswer> request, CancellationToken cancellationToken)
    {
        if (OfferName.Read(request.Payload.Context) is not { } name
            || await store.FindAsync(request.School.Id, name.Date, request.Person.Id, name.Id, cancellationToken) is not { } offer)
        {
            return new Reply.Refused(ExportRefusals.OfferGone);
        }

        return HandOverDecision.Of(offer, request.Payload.Place, request.Now) switch
        {
            HandOverStep.Ignore => Outcome.Nothing,
            HandOverStep.SayAlreadyDone => new Reply.Refused(ExportRefusals.AlreadyDone),
            HandOverStep.Decline => Declined(request, offer),
            HandOverStep.Upload upload => await UploadAsync(request, offer, upload.Place, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<Outcome> UploadAsync(
        Request<FileAnswer> request, OfferRecord offer, UploadPlace place, CancellationToken cancellationToken)
    {
        var ask = new ExportAsk(offer.Kind, offer.Parameters, Enum.Parse<ExportFormat>(offer.Format));
        if (await reports.MakeAsync(request.With(ask), cancellationToken) is not { } file)
        {
            return new Reply.Refused(ExportRefusals.NothingThere);
        }

        if (!await store.TakeAsync(offer, request.Now + HandOverDecision.Lease, cancellationToken))
        {
            return Outcome.Nothing;
        }

        return await drive.PutAsync(place, file.Content, cancellationToken) switch
        {
            UploadResult.Stored => Ended(
                offer,
                OfferState.Done,
                Message(offer, "done", new FileCard.Info(place.Name, place.ContentUrl, place.UniqueId, place.FileType))),
            UploadResult.Expired => Failed(request, offer, ask, expired: true),
            UploadResult.Failed => Failed(request, offer, ask, expired: false),
            UploadResult.HostRefused => Ended(offer, OfferState.Open) with { Reply = new Reply.Refused(ExportRefusals.PlaceRefused) },
            UploadResult.SizeRefused => Ended(offer, OfferState.Open) with { Reply = new Reply.Refused(ExportRefusals.TooLarge) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Outcome Declined(Request<FileAnswer> request, OfferRecord offer) =>
        Ended(offer, OfferState.Declined, Message(offer, "declined", ExportDeclinedCard.Create(request.Language)));

    private static Outcome Failed(Request<FileAnswer> request, OfferRecord offer, ExportAsk again, bool expired)
    {
        var card = ExportFailedCard.Create(new ExportFailedView { Expired = expired, Again = again }, request.Language);
        return Ended(offer, OfferState.Open, Message(offer, $"failed-{request.Origin.ActivityId}", card));
    }

    private static Outcome Ended(OfferRecord offer, OfferState state, params OutgoingMessage[] messages) =>
        Outcome.Nothing with { Writes = [OfferStore.Ended(offer, state)], Messages = messages };

    private static OutgoingMessage Message(OfferRecord offer, string kind, MessageContent content) => new(
        new MessageKey(Replies.Group, offer.Person.Value, $"file-{offer.Id}-{kind}"),
        offer.School,
        new Recipient.Personal(offer.Person),
        content);
}
