using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Welcome;

/// <summary>The first message in a person's chat: what the bot is, what it does with answers, and what one can do with it.</summary>
public static class WelcomeCard
{
    /// <summary>What people come for; help lists the rest.</summary>
    private const int MaxFirst = 3;

    public static AdaptiveCard Create(WelcomeView view, Language language) => Page.Of(
        language,
        OnboardingTexts.Heading,
        [
            Page.Paragraph(OnboardingTexts.WhatIAm(view.SchoolName).In(language)),
            .. Commands(view, language),
            Page.SmallPrint(OnboardingTexts.Privacy.In(language)),
        ],
        [.. First(view).Select(command => CommandButtons.For(command, language)), CommandButtons.Help(language)]);

    private static IEnumerable<Command> First(WelcomeView view) => Command.Foremost(view.Commands).Take(MaxFirst);

    private static IReadOnlyList<Element> Commands(WelcomeView view, Language language) => view.Commands.Count == 0
        ? []
        :
        [
            Page.Subheading(OnboardingTexts.WhatYouCanDo.In(language)),
            new FactSet([.. First(view).Select(command => new Fact(command.Name.In(language), command.Description.In(language)))]),
        ];
}

/// <summary>What the card needs.</summary>
public sealed record WelcomeView
{
    public required string SchoolName { get; init; }

    /// <summary>What this person can type; the three foremost become buttons. Leave out "hulp", which has its own button.</summary>
    public required IReadOnlyList<Command> Commands { get; init; }
}
