namespace Welbevinden.Cards.Shared;

/// <summary>What somebody can go on with after reading something, as a button that does the same as typing the command.</summary>
/// <param name="Command">What it does.</param>
/// <param name="Title">On the button.</param>
public sealed record Onward(Command Command, Text Title);
