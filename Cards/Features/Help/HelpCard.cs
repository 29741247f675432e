using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Help;

/// <summary>Answers "hulp": what this person can do here, the three things of today first, the rest by topic behind fold-outs.</summary>
public static class HelpCard
{
    public static AdaptiveCard Create(HelpView view, Language language) => Page.Of(
        language,
        HelpTexts.Heading,
        [
            Page.Paragraph((view.Commands.Count == 0 ? HelpTexts.Nothing : HelpTexts.HowTo).In(language)),
            .. view.First.SelectMany(command => Entry(command, language)),
            .. view.Commands.Count == 0 ? [] : All(view, language),
        ]);

    private static IEnumerable<Element> Entry(Command command, Language language) =>
    [
        new ActionSet([CommandButtons.For(command, language)]) { Spacing = Spacing.Medium },
        new TextBlock(command.Description.In(language)) { IsSubtle = true, Spacing = Spacing.Small },
    ];

    private static IEnumerable<Element> All(HelpView view, Language language) =>
        view.Commands.GroupBy(command => command.Topic).OrderBy(group => group.Key).SelectMany(group => Group(group, language));

    private static IEnumerable<Element> Group(IGrouping<Topic, Command> group, Language language)
    {
        var id = $"topic-{group.Key}";
        var title = HelpTexts.Topic(group.Key).In(language);
        yield return new ActionSet([new ToggleVisibility($"{title} ({group.Count()})", [id])]) { Spacing = Spacing.Medium };
        yield return new Container([.. group.Select(command => Row(command, language))]) { Id = id, IsVisible = false };
    }

    /// <summary>The whole row can be pressed; a screen reader hears the word and what it does.</summary>
    private static Container Row(Command command, Language language)
    {
        var button = CommandButtons.For(command, language);
        return new Container(
        [
            new TextBlock(button.Title) { Weight = TextWeight.Bolder, Color = TextColor.Accent },
            new TextBlock(command.Description.In(language)) { IsSubtle = true, Spacing = Spacing.None },
        ])
        {
            Separator = true,
            Spacing = Spacing.Small,
            SelectAction = button with { Title = $"{button.Title}: {command.Description.In(language)}" },
        };
    }
}

/// <summary>What a person may do.</summary>
public sealed record HelpView
{
    /// <summary>At most three: what waits for the person now, then what people come for most.</summary>
    public required IReadOnlyList<Command> First { get; init; }

    /// <summary>Every command that this person may use, those of a topic in display order.</summary>
    public required IReadOnlyList<Command> Commands { get; init; }
}

/// <summary>Answers "hulp" where others read along: what can be done there, and that the rest goes in one's own chat.</summary>
public static class GroupHelpCard
{
    private static readonly Text Here = new(
        "Hier lezen anderen mee. Daarom doe ik hier alleen wat voor iedereen is. Al het andere kan in je eigen chat met mij: zoek in Teams "
            + "op “Welbevinden”.",
        "Others read along here. So I only do what is for everybody. All the rest works in your own chat with me: search for “Welbevinden” "
            + "in Teams.");

    public static AdaptiveCard Create(IReadOnlyList<Command> commands, Language language) => Page.Of(
        language,
        HelpTexts.Heading,
        [
            Page.Paragraph(Here.In(language)),
            .. commands.Select(command =>
                Page.Paragraph($"{Words.Sentence(command.Name.In(language))}: {command.Description.In(language)}")),
        ],
        [.. commands.Select(command => CommandButtons.For(command, language))]);
}
