using Welbevinden.Cards.Help;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Help;

/// <summary>Help for several roles, and what follows on an unknown line.</summary>
internal static class HelpSamples
{
    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("Help", nameof(HelpCard), "staff", language => HelpCard.Create(new() { Commands = SomeCommands.OfStaff }, language)),
        new("Help", nameof(HelpCard), "core-team", language => HelpCard.Create(new() { Commands = SomeCommands.OfCoreTeam }, language)),
        new("Help", nameof(HelpCard), "nothing", language => HelpCard.Create(new() { Commands = [] }, language)),
        new("Help", nameof(UnknownCommandCard), "suggestion", language => UnknownCommandCard.Create(new() { Nearest = SomeCommands.Results }, language)),
        new("Help", nameof(UnknownCommandCard), "no-suggestion", language => UnknownCommandCard.Create(new(), language)),
    ];
}
