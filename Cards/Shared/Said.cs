namespace Welbevinden.Cards.Shared;

/// <summary>
/// What people say to the bot that is no command. Known by its words alone: nothing is read into them and nothing is kept.
/// </summary>
public enum Said
{
    Hello,
    Thanks,
    Agreed,
    Goodbye,

    /// <summary>That somebody is tired or not well.</summary>
    Unwell,

    /// <summary>That somebody is fine.</summary>
    Well,

    /// <summary>That somebody wants to speak with a person.</summary>
    WantsToTalk,

    /// <summary>That the messages should stop.</summary>
    Stop,

    /// <summary>When the next check-in is.</summary>
    NextCheckIn,
}
