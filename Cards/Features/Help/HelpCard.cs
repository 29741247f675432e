using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Help;

/// <summary>Answers "hulp": what this person can do here.</summary>
public static class HelpCard
{
    public static AdaptiveCard Create(HelpView view, Language language) => Page.Of(
        language,
        HelpTexts.Heading,
        [
            Page.Paragraph((view.Commands.Count == 0 ? HelpTexts.Nothing : HelpTexts.HowTo).In(language)),
            .. view.Commands.SelectMany(command => Entry(command, language)),
        ]);

    private static IEnumerable<Element> Entry(Command command, Language language) =>
    [
        new ActionSet([CommandButtons.For(command, language)]) { Spacing = Spacing.Medium },
        new TextBlock(command.Description.In(language)) { IsSubtle = true, Spacing = Spacing.Small },
    ];
}

/// <summary>The commands that this person may use, in display order.</summary>
public sealed record HelpView
{
    public required IReadOnlyList<Command> Commands { get; init; }
}
