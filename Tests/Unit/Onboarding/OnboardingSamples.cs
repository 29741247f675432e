using Welbevinden.Cards.Onboarding;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Onboarding;

/// <summary>The greeting to a colleague, to the core team, at a school with a long name, and in a group.</summary>
internal static class OnboardingSamples
{
    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("Onboarding", nameof(WelcomeCard), "staff", language => WelcomeCard.Create(
            new() { SchoolName = "De Esdoorn", Commands = SomeCommands.OfStaff }, language)),
        new("Onboarding", nameof(WelcomeCard), "core-team", language => WelcomeCard.Create(
            new() { SchoolName = "De Esdoorn", Commands = SomeCommands.OfCoreTeam }, language)),
        new("Onboarding", nameof(WelcomeCard), "long-name", language => WelcomeCard.Create(
            new() { SchoolName = "Christelijke Scholengemeenschap Zuidoost-Vechtoeverland, locatie ’s-Gravenhoek", Commands = [] }, language)),
        new("Onboarding", nameof(GroupWelcomeCard), "group", GroupWelcomeCard.Create),
    ];
}
