namespace Welbevinden.Cards.Shared;

/// <summary>What a command is about: how the help groups them.</summary>
public enum Topic
{
    /// <summary>For the person alone.</summary>
    Myself,

    /// <summary>Things to do with colleagues.</summary>
    Team,

    /// <summary>The classes of a mentor.</summary>
    Class,

    /// <summary>For those who plan and decide.</summary>
    School,
}
