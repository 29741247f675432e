using NodaTime;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage.Features.Export;

namespace Welbevinden.Bot.Features.Export;

/// <summary>What to do with an answer to an offer.</summary>
internal abstract record HandOverStep
{
    private HandOverStep()
    {
    }

    internal sealed record Upload(UploadPlace Place) : HandOverStep;

    internal sealed record Decline : HandOverStep;

    /// <summary>The person has the file already; Teams leaves the buttons on the card, so they can be pressed again.</summary>
    internal sealed record SayAlreadyDone : HandOverStep;

    /// <summary>The first answer is being handled, or there is nothing left to say.</summary>
    internal sealed record Ignore : HandOverStep;
}

/// <summary>Decides by the state of the offer. Pure.</summary>
internal static class HandOverDecision
{
    /// <summary>Longer than an upload may take, and longer than Teams waits for an answer.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(1);

    /// <summary>The next step.</summary>
    /// <param name="offer">Its current state.</param>
    /// <param name="place">Where the file goes; null when the person declined.</param>
    /// <param name="now">A claim that expired before this instant does not count, nor does one from a clock that was set back
    /// since.</param>
    public static HandOverStep Of(OfferRecord offer, UploadPlace? place, Instant now) => offer.State switch
    {
        OfferState.Busy when offer.BusyUntil is { } until && now < until && until - now <= Lease => new HandOverStep.Ignore(),
        OfferState.Done => place is null ? new HandOverStep.Ignore() : new HandOverStep.SayAlreadyDone(),
        OfferState.Open or OfferState.Busy or OfferState.Declined => place is null
            ? new HandOverStep.Decline()
            : new HandOverStep.Upload(place),
    };
}
