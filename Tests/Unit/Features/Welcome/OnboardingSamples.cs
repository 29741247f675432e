using Welbevinden.Cards.Features.Welcome;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Welcome;

/// <summary>The greeting to a colleague, to the core team, at a school with a long name, and in a group.</summary>
internal static class OnboardingSamples
{
    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("Features/Welcome", nameof(WelcomeCard), "staff", language => WelcomeCard.Create(
            new() { SchoolName = "De Esdoorn", Commands = SomeCommands.OfStaff }, language)),
        new("Features/Welcome", nameof(WelcomeCard), "core-team", language => WelcomeCard.Create(
            new() { SchoolName = "De Esdoorn", Commands = SomeCommands.OfCoreTeam }, language)),
        new("Features/Welcome", nameof(WelcomeCard), "long-name", language => WelcomeCard.Create(
            new()
            {
                SchoolName = "Christelijke Scholengemeenschap Zuidoost-Vechtoeverland, locatie ’s-Gravenhoek",
                Commands = [],
            }, language)),
        new("Features/Welcome", nameof(GroupWelcomeCard), "group", GroupWelcomeCard.Create),
    ];
}
