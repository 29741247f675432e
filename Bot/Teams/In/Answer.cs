using Welbevinden.Cards.Model;

namespace Welbevinden.Bot.Teams.In;

/// <summary>What goes back in the HTTP answer to an inbound activity: the closed set that <c>Bot/Teams</c> knows how to write.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>200 without content: for messages and updates.</summary>
    internal sealed record Done : Answer;

    /// <summary>The card in the place of the one that was acted on (<c>application/vnd.microsoft.card.adaptive</c>).</summary>
    internal sealed record Card(AdaptiveCard Content) : Answer;

    /// <summary>
    /// A sentence beside the card, which stays (<c>application/vnd.microsoft.activity.message</c>); in a dialog the closing message.
    /// </summary>
    internal sealed record Message(string Sentence) : Answer;

    /// <summary>A dialog to show or to show next.</summary>
    internal sealed record Dialog(string Title, AdaptiveCard Content) : Answer;

    /// <summary>
    /// The payload is not of the shape of its verb, so no card of ours sent it: 400 in the invoke answer, with a code and no content.
    /// </summary>
    internal sealed record NotUnderstood(string Code, string Sentence) : Answer;
}
