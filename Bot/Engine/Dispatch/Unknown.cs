using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>What nobody handles is still answered.</summary>
internal static class Unknown
{
    /// <summary>A button of a feature that is no more: the card is old.</summary>
    public static Asked Verb { get; } = new(
        new Admission(Audience.Everybody, Places.Everywhere),
        (_, _) => Task.FromResult<Outcome?>(new Reply.Refused(CommonRefusals.CardTooOld)));

    /// <summary>
    /// A line nobody knows gets a short friendly card with the nearest command; in the personal chat only, because a suggestion shows
    /// what somebody may do.
    /// </summary>
    public static Asked Line(CommandList commands, string typed) => new(
        new Admission(Audience.Everybody, Places.Personal),
        (caller, _) => Task.FromResult<Outcome?>(new Reply.Show(UnknownCommandCard.Create(
            new UnknownCommandView { Nearest = commands.Nearest(typed, caller.Person) }, caller.Person.Language))))
    {
        Reply = ReplyWay.AsMessage,
    };
}
