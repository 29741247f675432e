using Welbevinden.Cards.Model;

namespace Welbevinden.Bot.Teams.In;

/// <summary>The HTTP answer to an inbound activity: the closed set that <c>Bot/Teams</c> can write.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>200 without content: for messages and updates.</summary>
    internal sealed record Done : Answer;

    /// <summary>A card that replaces the one that was acted on (<c>application/vnd.microsoft.card.adaptive</c>).</summary>
    internal sealed record Card(AdaptiveCard Content) : Answer;

    /// <summary>
    /// A sentence beside the card (<c>application/vnd.microsoft.activity.message</c>), which Teams draws anew: what was filled in is
    /// gone. In a dialog the closing message.
    /// </summary>
    internal sealed record Message(string Sentence) : Answer;

    /// <summary>A dialog to open, or to show next.</summary>
    internal sealed record Dialog(string Title, AdaptiveCard Content) : Answer;

    /// <summary>
    /// The payload does not have the shape of its verb, so no card of ours sent it: 400 in the invoke response, with a code and no content.
    /// </summary>
    internal sealed record NotUnderstood(string Code, string Sentence) : Answer;
}
