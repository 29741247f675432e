using Welbevinden.Cards.Features.Help;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Help;

/// <summary>Help for several roles, and what follows on an unknown line.</summary>
internal static class HelpSamples
{
    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("Features/Help", nameof(HelpCard), "staff", language => HelpCard.Create(
            new() { First = [SomeCommands.CheckIn, SomeCommands.Pause], Commands = SomeCommands.OfStaff }, language)),
        new(
            "Features/Help",
            nameof(HelpCard),
            "core-team",
            language => HelpCard.Create(
                new() { First = [SomeCommands.CheckIn, SomeCommands.Status, SomeCommands.Pause], Commands = SomeCommands.OfCoreTeam },
                language)),
        new("Features/Help", nameof(HelpCard), "nothing", language => HelpCard.Create(new() { First = [], Commands = [] }, language)),
        new(
            "Features/Help",
            nameof(GroupHelpCard),
            "some",
            language => GroupHelpCard.Create([SomeCommands.Status], language)),
        new("Features/Help", nameof(GroupHelpCard), "nothing", language => GroupHelpCard.Create([], language)),
        new(
            "Shared",
            nameof(UnknownCommandCard),
            "suggestion",
            language => UnknownCommandCard.Create(new() { Nearest = SomeCommands.Results }, language)),
        .. Enum.GetValues<Said>().Select(said => new CardSample(
            "Shared",
            nameof(SayingCard),
            said.ToString().ToLowerInvariant(),
            language => SayingCard.Create(
                new() { Said = said, Commands = said is Said.Unwell ? SomeCommands.OfStaff : [] }, language))),
        new("Shared", nameof(UnknownCommandCard), "no-suggestion", language => UnknownCommandCard.Create(new(), language)),
    ];
}
