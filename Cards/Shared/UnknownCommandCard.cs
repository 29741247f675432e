using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>Answers a line the bot does not know: always a reply, and never the line itself, which may be private.</summary>
public static class UnknownCommandCard
{
    public static AdaptiveCard Create(UnknownCommandView view, Language language) => Page.Of(
        language,
        HelpTexts.UnknownHeading,
        [
            Page.Paragraph((view.Nearest is null ? HelpTexts.NoSuggestion : HelpTexts.Suggestion).In(language)),
            Page.SmallPrint(HelpTexts.NotKept.In(language)),
        ],
        view.Nearest is null
            ? [CommandButtons.Help(language)]
            : [CommandButtons.For(view.Nearest, language), CommandButtons.Help(language)]);
}

/// <summary>What to suggest.</summary>
public sealed record UnknownCommandView
{
    /// <summary>The command most similar to what was typed, among those this person may use; null when none is similar.</summary>
    public Command? Nearest { get; init; }
}
